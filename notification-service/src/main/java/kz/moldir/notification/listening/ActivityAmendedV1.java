package kz.moldir.notification.listening;

import kz.moldir.council.LocalizedText;
import kz.moldir.council.Timeframe;

/** What notification-service reads of an amended activity: the row as it stands since. */
record ActivityAmendedV1(String activityId, int number, LocalizedText title, Timeframe timeframe) {}
