using System.Collections.Immutable;
using SiteGen.Evidence.Wording;
using SiteGen.Foundation;

namespace SiteGen.Evidence.Claims;

/// <summary>The fields of a claim. The table of the reference contains these rows.</summary>
public static class ClaimFields
{
    public static ImmutableArray<DescribedField> All { get; } =
    [
        DescribedField.Required("measure", "what is measured; required", Foundation.Shape.Text),
        new(["holds"],
            "the condition that must be true; without it, the number is only shown, and the verdict is `reported`",
            Shape: Foundation.Shape.Text),
        new(["python"],
            "the release that one of the interpreters must have, such as `3.14.10`; without it, the newest session "
            + "decides which releases are compared",
            Shape: Foundation.Shape.Matching("^3[.][0-9]{1,2}[.][0-9]{1,2}((a|b|rc)[0-9]+)?$")),
        new(["needs"],
            "the weakest [level of evidence](../guides/other-benchmarks.md#what-a-file-can-prove) that may decide: "
            + "`one number`, `summary`, `one process`, `repeated`, `interleaved` or `exact`",
            Shape: Foundation.Shape.OneOf([.. Enum.GetValues<Bench.Measurements.EvidenceLevel>()
                .Select(static level => EvidenceWords.English.Levels.NameOf(level))])),
        new(["about"], "one sentence, shown in lists", Shape: Foundation.Shape.Text),
        new(["badge"],
            "the label of the claim's [badge](#pages-and-badges), at most 40 characters; also gives the claim a page",
            Shape: Foundation.Shape.Text),
        new(["published"],
            "a list of values reported by others: `value` and `source`, and optionally `definition` and `url`, which "
            + "must begin with `https://`",
            Shape: new ListShape(Foundation.Shape.Of(
                DescribedField.Required("value", "the value as the source writes it", Foundation.Shape.Text),
                DescribedField.Required("source", "who published it", Foundation.Shape.Text),
                new(["definition"], "what the value means there", Shape: Foundation.Shape.Text),
                new(["url"], "the address of the source", Shape: Foundation.Shape.Matching("^https://"))))),
    ];

    /// <summary>The claims of a page or of <c>data/claims.yaml</c>, by name.</summary>
    public static Shape Shape { get; } = new NamedShape(Foundation.Shape.Of(All));
}
