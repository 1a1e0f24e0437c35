using System.Collections.Immutable;

namespace SiteGen.Foundation;

/// <summary>A field that authors write, with its description in the reference.</summary>
/// <param name="Names">The name of the field, followed by any other names for it.</param>
/// <param name="Value">The values that the field accepts, in Markdown.</param>
/// <param name="Default">The value of a field that is absent, in Markdown; empty if there is none.</param>
public sealed record DescribedField(ImmutableArray<string> Names, string Value, string Default = "");
