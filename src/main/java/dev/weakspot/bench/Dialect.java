package dev.weakspot.bench;

import java.util.List;
import java.util.Locale;

/** A layout that people write failure analyses in. */
enum Dialect {
  /** A heading a failure, bold labels below. */
  HEADINGS {
    @Override
    void write(StringBuilder text, List<PlannedFailure> failures) {
      text.append("## Failures\n");
      int number = 0;
      for (PlannedFailure each : failures) {
        line(text, "\n### %d. %s\n", ++number, each.title());
        line(text, "**Impact Level**: %s\n", each.severity());
        line(text, "**MODEL_RESPONSE Issue**: %s\n", each.issue());
        line(text, "**IDEAL_RESPONSE Fix**: %s\n", each.fix());
        line(text, "**Root Cause**: %s", each.cause());
      }
    }
  },
  /** A section a severity. */
  SEVERITY_SECTIONS {
    @Override
    void write(StringBuilder text, List<PlannedFailure> failures) {
      for (String severity : List.of("Critical", "High", "Medium", "Low")) {
        List<PlannedFailure> ofSeverity =
            failures.stream().filter(each -> each.severity().equals(severity)).toList();
        if (!ofSeverity.isEmpty()) {
          line(text, "\n## %s Failures", severity);
        }
        int number = 0;
        for (PlannedFailure each : ofSeverity) {
          line(text, "\n### %d. %s\n", ++number, each.title());
          line(text, "**Issue**: %s\n", each.issue());
          line(text, "**Root Cause**: %s\n", each.cause());
          line(text, "**Fix**: %s", each.fix());
        }
      }
    }
  },
  /** One row a failure. */
  TABLE {
    @Override
    void write(StringBuilder text, List<PlannedFailure> failures) {
      text.append("## Failures\n\n| # | Failure | Severity | Root Cause | Fix |\n");
      text.append("| --- | --- | --- | --- | --- |\n");
      int number = 0;
      for (PlannedFailure each : failures) {
        line(
            text,
            "| %d | %s | %s | %s | %s |",
            ++number,
            each.title(),
            each.severity(),
            each.cause(),
            each.fix());
      }
    }
  },
  /** Numbered items, prose and a labelled line below a bold title. */
  NUMBERED_LIST {
    @Override
    void write(StringBuilder text, List<PlannedFailure> failures) {
      text.append("## Failures\n\n");
      int number = 0;
      for (PlannedFailure each : failures) {
        line(text, "%d. **%s**", ++number, each.title());
        line(text, "   %s", each.issue());
        line(text, "   Root Cause: %s", each.cause());
      }
    }
  },
  /** Bullets, a sentence behind a bold title. */
  BULLETS {
    @Override
    void write(StringBuilder text, List<PlannedFailure> failures) {
      text.append("## Failures\n\n");
      for (PlannedFailure each : failures) {
        line(text, "- **%s**: %s %s", each.title(), each.issue(), each.cause());
      }
    }
  },
  /** Bold lines in the place of headings. */
  BOLD_LABELS {
    @Override
    void write(StringBuilder text, List<PlannedFailure> failures) {
      text.append("## Failures\n");
      int number = 0;
      for (PlannedFailure each : failures) {
        line(text, "\n**Failure %d: %s**\n", ++number, each.title());
        line(text, "- **Severity**: %s", each.severity());
        line(text, "- **What went wrong**: %s", each.issue());
        line(text, "- **Root Cause**: %s", each.cause());
        line(text, "- **Fix**: %s", each.fix());
      }
    }
  },
  /** Code as it was and as it should be. */
  BEFORE_AFTER {
    @Override
    void write(StringBuilder text, List<PlannedFailure> failures) {
      int number = 0;
      for (PlannedFailure each : failures) {
        line(text, "\n## %d. %s\n", ++number, each.title());
        line(text, "**Problem**: %s %s\n", each.issue(), each.cause());
        line(text, "**Before:**\n\n```\nleft = %d\n```\n", number);
        line(text, "**After:**\n\n```\nright = %d\n```\n", number);
        line(text, "**Solution**: %s", each.fix());
      }
    }
  },
  /** Told by what was done about it. */
  FIXES_APPLIED {
    @Override
    void write(StringBuilder text, List<PlannedFailure> failures) {
      text.append("## Issues Fixed\n");
      int number = 0;
      for (PlannedFailure each : failures) {
        line(text, "\n### Fix %d: %s\n", ++number, each.title());
        line(text, "**Problem**: %s\n", each.issue());
        line(text, "**Cause**: %s\n", each.cause());
        line(text, "**Fix Applied**: %s", each.fix());
      }
    }
  },
  /** Headings for the fields too. */
  FIELD_HEADINGS {
    @Override
    void write(StringBuilder text, List<PlannedFailure> failures) {
      int number = 0;
      for (PlannedFailure each : failures) {
        line(text, "\n## Failure %d: %s\n", ++number, each.title());
        line(text, "### Severity\n%s\n", each.severity());
        line(text, "### What the model did\n%s\n", each.issue());
        line(text, "### Root Cause\n%s\n", each.cause());
        line(text, "### Fix\n%s", each.fix());
      }
    }
  },
  /** The severity in brackets before the title, plain labels. */
  TAGGED_HEADINGS {
    @Override
    void write(StringBuilder text, List<PlannedFailure> failures) {
      text.append("## Failure Analysis\n");
      for (PlannedFailure each : failures) {
        line(text, "\n### [%s] %s\n", each.severity().toUpperCase(Locale.ROOT), each.title());
        line(text, "Issue: %s\n", each.issue());
        line(text, "Root Cause: %s\n", each.cause());
        line(text, "Fix: %s", each.fix());
      }
    }
  };

  abstract void write(StringBuilder text, List<PlannedFailure> failures);

  /** The document of {@code project} that tells {@code failures}. */
  String render(String project, List<PlannedFailure> failures) {
    StringBuilder text = new StringBuilder("# Model Failures of " + project + "\n\n");
    write(text, failures);
    return text.toString();
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
