using SiteGen.Foundation;

namespace SiteGen.Bench.Claims;

/// <summary>What can be wrong with claims and their use: SG0622 to SG0629, SG0635 to SG0639 and SG0670 to SG0679.</summary>
internal static class ClaimProblems
{
    public static Diagnostic BadId(SourceLocation at, string id) =>
        Diagnostic.Error("SG0628", at, $"'{UnicodeText.Excerpt(id)}' cannot be the name of a claim.", "Use small letters, digits and '-', beginning with a letter.");

    public static Diagnostic BadMeasure(Located<string> text) =>
        Diagnostic.Error("SG0629", text.Location, $"'{UnicodeText.Excerpt(text.Value)}' is not a measure.", MeasureExpression.Help);

    public static Diagnostic BadExpectation(Located<string> text) =>
        Diagnostic.Error("SG0622", text.Location, $"'{UnicodeText.Excerpt(text.Value)}' is nothing that can hold.", ExpectationReader.Help);

    public static Diagnostic WrongKindOfExpectation(Located<string> text, MeasureExpression measure) =>
        Diagnostic.Error("SG0623", text.Location, $"'{UnicodeText.Excerpt(text.Value)}' does not fit '{measure}'.",
            "A comparison is faster, slower, larger, smaller or equivalent; a value is between two values; a probe 'is' something.");

    public static Diagnostic BadUrl(Located<string> url) =>
        Diagnostic.Error("SG0624", url.Location, $"'{UnicodeText.Excerpt(url.Value)}' is not an https address.", "Write the whole address: https://…");

    public static Diagnostic TwoClaims(Claim claim, Claim first) =>
        Diagnostic.Error("SG0625", claim.Place, $"The claim '{claim.Id}' is also in {first.Place}.", "Give every claim of the site a name of its own.");

    public static Diagnostic UnknownClaim(SourceLocation at, string id, IEnumerable<string> known) =>
        Diagnostic.Error("SG0626", at, $"There is no claim '{UnicodeText.Excerpt(id)}'.", Nearest.Suggestion(id, known) ?? $"Define it in {ClaimReader.File} or in the page's front matter under 'claims'.");

    /// <param name="kind">A workload, suite, probe, configuration or case.</param>
    public static Diagnostic UnknownName(SourceLocation at, string kind, string name, IEnumerable<string> known)
    {
        var names = known.Where(static name => name.Length > 0).ToList();
        var help = names.Count == 0 ? "There is only one, which has no name: leave the brackets out."
            : Nearest.Suggestion(name, names) ?? $"There are: {string.Join(", ", names.Order(StringComparer.Ordinal).Take(40))}.";
        return Diagnostic.Error("SG0627", at, $"There is no {kind} '{UnicodeText.Excerpt(name)}'.", help);
    }

    public static Diagnostic BadFreshness(Located<string> text) =>
        Diagnostic.Error("SG0639", text.Location, $"'{UnicodeText.Excerpt(text.Value)}' does not say how old data may be.", Freshness.Help);

    public static Diagnostic Refuted(SourceLocation at, string id, string why) =>
        Diagnostic.Warning("SG0670", at, $"The data contradicts the claim '{id}': {why}", "Change the sentence or its rule, or measure again.");

    public static Diagnostic Drifted(SourceLocation at, string id, string why) =>
        Diagnostic.Warning("SG0671", at, $"The data has moved away from the claim '{id}': {why}", "Read the sentence again.");

    public static Diagnostic Inconclusive(SourceLocation at, string id, string why) =>
        Diagnostic.Warning("SG0672", at, $"The data does not decide the claim '{id}': {why}", "Say that it is not known, or measure with the profile 'rigorous'.");

    public static Diagnostic Stale(SourceLocation at, string id, string why) =>
        Diagnostic.Warning("SG0673", at, $"The data behind the claim '{id}' is old: {why}", "Measure again.");

    public static Diagnostic NotMeasured(SourceLocation at, string id, string why) =>
        Diagnostic.Warning("SG0674", at, $"The claim '{id}' has no data: {why}", "Run 'sitegen bench run', or say in the text that it is not measured.");

    public static Diagnostic Unmeasurable(SourceLocation at, string id, string why) =>
        Diagnostic.Warning("SG0635", at, $"The claim '{id}' cannot be measured: {why}", "Say so in the text.");

    public static Diagnostic Unused(Claim claim) =>
        Diagnostic.Warning("SG0636", claim.Place, $"No page uses the claim '{claim.Id}'.", "Use it in a sentence, or remove it.");

    public static Diagnostic EditedWords(SourceLocation at, string id, string before) =>
        Diagnostic.Warning("SG0637", at, $"The sentence of the claim '{id}' was changed, and its rule was not. It was: {UnicodeText.Excerpt(before)}",
            "Check that the rule still says what the sentence says; then run 'sitegen check --claims --accept'.");

    public static Diagnostic BadLock(SourceLocation at) =>
        Diagnostic.Error("SG0638", at, "This is not a list of accepted claims.", "Delete the file and run 'sitegen check --claims --accept'.");
}
