# Reference figures of the cohort of scripts/made-cohort.ts with R's survival 3.5-3. Rscript reference.R SCORES.csv OUT.csv
# Definitions (exact, so any engine can agree to the last digit):
#   baseline  = score on day 0; last = last visit day of the patient
#   response  = first visit day > 0 with 2*score <= baseline; else censored at last
#   remission = first visit day > 0 with score <= 4;           else censored at last
#   relapse   = among responders, first visit after the response day with score >= 10 and 2*score > baseline;
#               time counted from the response day; else censored at last - response day
#   group     = route*2 + integration (0..7)
suppressMessages({library(survival); library(data.table)})
a <- commandArgs(TRUE); t0 <- proc.time()[3]
setDTthreads(2)
d <- fread(a[1]); t1 <- proc.time()[3]
setkey(d, patient, day)
d[, base := score[1L], by = patient]
p <- d[, .(g = route[1L] * 2L + integration[1L], last = day[.N]), by = patient]
r <- d[day > 0L & 2L * score <= base, .(resp = day[1L]), by = patient]
m <- d[day > 0L & score <= 4L, .(rem = day[1L]), by = patient]
p <- m[r[p, on = "patient"], on = "patient"]
d2 <- p[!is.na(resp), .(patient, resp)][d, on = "patient", nomatch = NULL]
l <- d2[day > resp & score >= 10L & 2L * score > base, .(rel = day[1L]), by = patient]
p <- l[p, on = "patient"]; t2 <- proc.time()[3]
km <- function(time, ev, g, name) {
  f <- survfit(Surv(time, ev) ~ g, conf.type = "log-log")
  s <- summary(f, censored = FALSE)
  data.table(endpoint = name, group = as.integer(sub("g=", "", s$strata)), time = s$time, n_risk = s$n.risk, n_event = s$n.event, surv = s$surv, se = s$std.err, lo = s$lower, hi = s$upper)
}
o <- rbind(km(p[, ifelse(is.na(resp), last, resp)], p[, !is.na(resp)], p$g, "response"),
           km(p[, ifelse(is.na(rem), last, rem)], p[, !is.na(rem)], p$g, "remission"),
           p[!is.na(resp), km(ifelse(is.na(rel), last - resp, rel - resp), !is.na(rel), g, "relapse")])
t3 <- proc.time()[3]
setorder(o, endpoint, group, time)
fwrite(o, a[2], scipen = 50)
q <- p[!is.na(resp)]; q[, `:=`(h = g %% 2L, route = g %/% 2L, tm = ifelse(is.na(rel), last - resp, rel - resp), ev = !is.na(rel))]
lr <- survdiff(Surv(tm, ev) ~ h, data = q)
cox <- coxph(Surv(tm, ev) ~ h + strata(route), data = q, ties = "efron"); t4 <- proc.time()[3]
hwm <- sub("[^0-9]*([0-9]+).*", "\\1", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))
cat(sprintf('{"tool":"R survival %s","n_resp":%d,"n_rem":%d,"n_relapse":%d,"logrank_chisq":%.10f,"cox_hr_integration":%.10f,"cox_se":%.10f,"read_s":%.3f,"derive_s":%.3f,"km_s":%.3f,"test_s":%.3f,"peak_mib":%d,"rows_out":%d}\n',
  as.character(packageVersion("survival")), sum(!is.na(p$resp)), sum(!is.na(p$rem)), sum(!is.na(p$rel)), lr$chisq, exp(coef(cox)), sqrt(cox$var[1,1]), t1-t0, t2-t1, t3-t2, t4-t3, as.integer(as.numeric(hwm)/1024), nrow(o)))
