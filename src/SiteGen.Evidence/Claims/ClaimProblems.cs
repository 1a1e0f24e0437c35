using SiteGen.Bench.Results;
using SiteGen.Foundation;
using SiteGen.Model;

namespace SiteGen.Evidence.Claims;

/// <summary>Diagnostics for claims and their uses: SG0800 to SG0829.</summary>
internal static class ClaimProblems
{
    public static Diagnostic BadId(SourceLocation at, string id) =>
        Diagnostic.Error("SG0800", at, $"'{UnicodeText.Excerpt(id)}' is not a valid name for a claim.",
            "Use lowercase letters, digits and '-', beginning with a letter.");

    public static Diagnostic BadMeasure(Located<string> text) =>
        Diagnostic.Error("SG0801", text.Location, $"'{UnicodeText.Excerpt(text.Value)}' is not a measure.",
            MeasureExpression.Help);

    public static Diagnostic BadExpectation(Located<string> text) =>
        Diagnostic.Error("SG0802", text.Location, $"'{UnicodeText.Excerpt(text.Value)}' is not a valid expectation.",
            ExpectationReader.Help);

    public static Diagnostic WrongKindOfExpectation(Located<string> text, MeasureExpression measure) =>
        Diagnostic.Error("SG0803", text.Location, $"'{UnicodeText.Excerpt(text.Value)}' does not fit '{measure}'.",
            "Use 'faster', 'slower', 'larger', 'smaller' or 'equivalent' for a comparison, 'between', "
            + "'at least' or 'at most' for a value, and 'is' for a probe.");

    public static Diagnostic BadUrl(Located<string> url) =>
        Diagnostic.Error("SG0804", url.Location, $"'{UnicodeText.Excerpt(url.Value)}' is not an https address.",
            "Write the full address: https://…");

    public static Diagnostic TwoClaims(Claim claim, Claim first) =>
        Diagnostic.Error("SG0805", claim.Place, $"The claim '{claim.Id}' is already defined in {first.Place}.",
            "Give each claim of the site a unique name.");

    public static Diagnostic UnknownClaim(SourceLocation at, string id, IEnumerable<string> known) =>
        Diagnostic.Error("SG0806", at, $"There is no claim '{UnicodeText.Excerpt(id)}'.", Nearest.Suggestion(id, known)
            ?? $"Define it in {ClaimReader.File} or in the page's front matter under 'claims'.")
            .SoughtIn(ClaimReader.File, SiteModel.ContentFolder);

    /// <param name="kind">
    /// The kind of the name, for the message: a workload, suite, probe, configuration or case.
    /// </param>
    public static Diagnostic UnknownName(SourceLocation at, string kind, string name, IEnumerable<string> known)
    {
        var names = known.Where(static name => name.Length > 0).ToList();
        var help = names.Count == 0 ? "There is only one, and it has no name: remove the brackets."
            : Nearest.Suggestion(name, names)
            ?? $"There are: {string.Join(", ", names.Order(StringComparer.Ordinal).Take(40))}.";
        return Diagnostic.Error("SG0807", at, $"There is no {kind} '{UnicodeText.Excerpt(name)}'.", help)
            .SoughtIn(SessionFiles.Folder);
    }

    public static Diagnostic Refuted(SourceLocation at, string id, string why) =>
        Diagnostic.Warning("SG0810", at, $"The data contradicts the claim '{id}': {why}",
            "Change the sentence or its rule, or measure again.");

    public static Diagnostic Misquoted(SourceLocation at, string id, string why) =>
        Diagnostic.Warning("SG0825", at, $"The words of the claim '{id}' do not match the data: {why}",
            "Correct the words, or take the number from the data with {{ value … }} or {{ phrase … }}.");

    public static Diagnostic Drifted(SourceLocation at, string id, string why) =>
        Diagnostic.Warning("SG0811", at, $"The data has moved away from the claim '{id}': {why}",
            "Check that the sentence still matches the data.");

    public static Diagnostic Inconclusive(SourceLocation at, string id, string why) =>
        Diagnostic.Warning("SG0812", at, $"The data does not decide the claim '{id}': {why}",
            "Write that the result is not known, or measure with the profile 'rigorous'.");

    public static Diagnostic Stale(SourceLocation at, string id, string why) =>
        Diagnostic.Warning("SG0813", at, $"The data behind the claim '{id}' is old: {why}", "Measure again.");

    public static Diagnostic NotMeasured(SourceLocation at, string id, string why) =>
        Diagnostic.Warning("SG0814", at, $"The claim '{id}' has no data: {why}",
            "Run 'sitegen bench run', or say in the text that it is not measured.")
            .SoughtIn(SessionFiles.Folder);

    public static Diagnostic Unmeasurable(SourceLocation at, string id, string why) =>
        Diagnostic.Warning("SG0815", at, $"The claim '{id}' cannot be measured: {why}", "Say so in the text.");

    public static Diagnostic Unused(Claim claim) =>
        Diagnostic.Warning("SG0816", claim.Place, $"No page uses the claim '{claim.Id}'.",
            "Use it in a sentence, or in a mark of README.md, or remove it.");

    public static Diagnostic EditedWords(SourceLocation at, string id, string before) =>
        Diagnostic.Warning("SG0817", at,
            $"The sentence of the claim '{id}' has changed, but its rule has not. It was: "
            + $"{UnicodeText.Excerpt(before)}",
            "Check that the rule still matches the sentence, then run 'sitegen check --claims --accept'.");

    public static Diagnostic BadLock(SourceLocation at) =>
        Diagnostic.Error("SG0818", at, "The file is not a list of accepted claims.",
            "Delete the file and run 'sitegen check --claims --accept'.");

    public static Diagnostic TwoValues(
        SourceLocation at, string measure, string here, string there, SourceLocation other) =>
        Diagnostic.Warning("SG0819", at, $"'{measure}' is quoted as {here} here and as {there} in {other}.",
            "Use {{ value … }} or {{ phrase … }} in both places; they take the number from the data.");

    /// <param name="nearest">A claim that the sentence may be about; null when none is similar.</param>
    public static Diagnostic Unbound(SourceLocation at, string words, string? nearest) =>
        Diagnostic.Warning("SG0820", at,
            $"Nothing supports '{UnicodeText.Excerpt(words)}' in this sentence: no claim, value, quotation or link.",
            nearest is null
            ? "Bind it to a claim, link to its source, or write 'unbound: allow' in the front matter."
            : $"The claim '{nearest}' may be about it: {{{{ claim \"{nearest}\" }}}}…{{{{ end }}}}.");

    public static Diagnostic BadUnbound(Located<string> text) =>
        Diagnostic.Error("SG0826", text.Location,
            $"'{UnicodeText.Excerpt(text.Value)}' is not a policy for numbers without data.",
            $"Write 'unbound: {UnboundNumbers.Allow}' or 'unbound: {UnboundNumbers.Warn}'.");

    public static Diagnostic BadFreshness(Located<string> text) =>
        Diagnostic.Error("SG0821", text.Location, $"'{UnicodeText.Excerpt(text.Value)}' is not a valid age.",
            Freshness.Help);

    public static Diagnostic BadPython(Located<string> text) =>
        Diagnostic.Error("SG0823", text.Location, $"'{UnicodeText.Excerpt(text.Value)}' is not a release of Python.",
            "Write it with its patch release: python: 3.14.10");

    public static Diagnostic BadNeeds(Located<string> text) =>
        Diagnostic.Error("SG0824", text.Location, $"'{UnicodeText.Excerpt(text.Value)}' is not a level of evidence.",
            "Write one of: one number, summary, one process, repeated, interleaved, exact.");

    public static Diagnostic NotQuoted(SourceLocation at, IReadOnlyList<string> reasons) =>
        Diagnostic.Warning("SG0822", at,
            $"Pages do not quote this session, because it may not be published: "
            + $"{reasons[0]}{(reasons.Count > 1 ? $" (and {reasons.Count - 1} more)" : "")}",
            "Measure with the profile 'standard' on an idle machine; run 'sitegen bench check' to see what is wrong.");
}
