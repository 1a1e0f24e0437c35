using SiteGen.Foundation;

namespace SiteGen.Cli.Accessibility;

/// <summary>Problems of <c>sitegen check --a11y</c>: SG0371 to SG0378.</summary>
internal static class AccessibilityProblems
{
    private const int MaxElementLength = 160;

    private static readonly SourceLocation Nowhere = SourceLocation.Nowhere;

    /// <param name="named">The path in the environment variable CHROMIUM; null or empty without one.</param>
    public static Diagnostic NoBrowser(string? named)
    {
        var (reason, help) = string.IsNullOrEmpty(named)
            ? ("Chromium was not found.",
                "Install Chromium or Chrome, or write the path of its program into the environment variable CHROMIUM.")
            : ("Chromium was not found: the environment variable CHROMIUM names "
                + $"'{UnicodeText.Excerpt(named)}', which is no file.",
                "Write the path of a browser into CHROMIUM, or remove it to use an installed one.");
        return NotChecked("SG0371", reason, help);
    }

    public static Diagnostic NoAxe() =>
        NotChecked("SG0372", "axe-core was not found.",
            "Install it with 'npm install --save-dev axe-core', or name its file with '--axe axe.min.js'.");

    public static Diagnostic NoAxeAt(string path) =>
        NotChecked("SG0373", $"There is no file '{UnicodeText.Excerpt(path)}'.",
            "Give --axe the path of 'axe.min.js' from the package axe-core.");

    public static Diagnostic BrowserFailed(string reason) =>
        NotChecked("SG0374", $"Chromium failed. {UnicodeText.OneLine(reason)}",
            "Run the command again, or name another browser in the environment variable CHROMIUM.");

    public static Diagnostic PageFailed(SourceLocation place, UrlPath page, string reason) =>
        Diagnostic.Error("SG0375", place,
            $"The accessibility of '{page}' could not be checked: {UnicodeText.OneLine(reason)}",
            "Run the command again; if the page is very long, split it.");

    /// <param name="otherPages">The number of other pages with the same element.</param>
    public static Diagnostic Broken(SourceLocation place, UrlPath page, AxeFinding finding, int otherPages) =>
        Diagnostic.Error("SG0376", place,
            $"'{page}'{(otherPages == 0 ? "" : $" and {Counted.Of(otherPages, "other page")}")}: {finding.Help} "
            + $"({finding.Rule}, {finding.Impact ?? "minor"}): {Shortened(finding.Element)}",
            $"{UnicodeText.OneLine(finding.Why ?? finding.Help)}. See {finding.Address}. "
            + "To accept it for now, run 'sitegen check --a11y --update-baseline'.");

    public static Diagnostic Stale(AcceptedFinding accepted) =>
        Diagnostic.Warning("SG0377", new SourceLocation(AccessibilityBaseline.File),
            $"The accepted finding '{UnicodeText.Excerpt(accepted.Rule)}' was not found any more: "
            + Shortened(accepted.Element),
            "Run 'sitegen check --a11y --update-baseline' to remove it.");

    public static Diagnostic BadBaseline(int line) =>
        Diagnostic.Error("SG0378", new SourceLocation(AccessibilityBaseline.File, line, 1),
            "This file cannot be read, so no finding is accepted.",
            "Restore it from version control, or delete it and run 'sitegen check --a11y --update-baseline'.");

    private static string Shortened(string html) =>
        UnicodeText.OneLine(html.Length <= MaxElementLength ? html : html[..MaxElementLength] + "…");

    private static Diagnostic NotChecked(string code, string reason, string help) =>
        Diagnostic.Error(code, Nowhere, $"Accessibility was not checked: {reason}", help);
}
