package io.github.dliemulator.script;

import java.util.Locale;

/** Matches names against patterns: {@code *} matches any text, {@code ?} one character. Ignores case. */
public final class Glob {

    private Glob() {}

    /** Tries again only from the last {@code *}, so the time is at most proportional to the product of the lengths. */
    public static boolean matches(String pattern, String name) {
        String lowerPattern = pattern.toLowerCase(Locale.ROOT);
        String text = name.toLowerCase(Locale.ROOT);
        int star = -1;
        int afterStar = 0;
        int p = 0;
        int t = 0;
        while (t < text.length()) {
            if (p < lowerPattern.length() && lowerPattern.charAt(p) == '*') {
                star = p++;
                afterStar = t;
            } else if (p < lowerPattern.length()
                    && (lowerPattern.charAt(p) == '?' || lowerPattern.charAt(p) == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++afterStar;
            } else {
                return false;
            }
        }
        return lowerPattern.substring(p).chars().allMatch(rest -> rest == '*');
    }
}
