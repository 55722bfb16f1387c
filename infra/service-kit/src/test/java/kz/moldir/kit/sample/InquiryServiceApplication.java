package kz.moldir.kit.sample;

import kz.moldir.kit.EventSourced;
import kz.moldir.kit.MoldirService;

/** The smallest service there can be: it stands on the kit alone. */
@MoldirService
@EventSourced
public class InquiryServiceApplication {}
