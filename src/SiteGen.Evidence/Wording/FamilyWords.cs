using SiteGen.Bench.Analysis;

namespace SiteGen.Evidence.Wording;

/// <summary>Notes about many intervals together, shown beside their table or list.</summary>
public sealed class FamilyWords(WordSource from)
{
    private readonly CountedTemplate _table = from.Counted(
        "evidence_family_table",
        "A 95 % interval misses the true ratio in 5 of 100 sessions.",
        "The table has {n} intervals of 95 %: "
        + "on average {misses} of them miss the true ratio, and nothing shows which.");

    private readonly CountedTemplate _claims = from.Counted(
        "evidence_family_claims",
        "One interval of 95 % stands behind them: it misses the true ratio in 5 of 100 sessions.",
        "{n} intervals of 95 % stand behind them: on average {misses} of these miss the true ratio.");

    private readonly NumberForm _numbers = from.Numbers;

    /// <returns>Empty for no intervals.</returns>
    public string OfTable(IntervalFamily family) => Of(family, _table);

    /// <returns>Empty for no intervals.</returns>
    public string OfClaims(IntervalFamily family) => Of(family, _claims);

    private string Of(IntervalFamily family, CountedTemplate template) => family.Count == 0 ? ""
        : template.With(
            family.Count, ("misses", _numbers.Of(family.ExpectedMisses, family.ExpectedMisses < 10 ? "0.#" : "0")));
}
