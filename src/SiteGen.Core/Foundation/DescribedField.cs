using System.Collections.Immutable;

namespace SiteGen.Foundation;

/// <summary>A field that authors write, with its description in the reference.</summary>
/// <param name="Names">The name of the field, followed by any other names for it.</param>
/// <param name="Value">The values that the field accepts, in Markdown.</param>
/// <param name="Default">The value of a field that is absent, in Markdown; empty if there is none.</param>
/// <param name="Shape">The form of the value; null for any.</param>
public sealed record DescribedField(
    ImmutableArray<string> Names, string Value, string Default = "", Shape? Shape = null)
{
    /// <summary>True if the mapping must have the field.</summary>
    public bool IsRequired { get; init; }

    public static DescribedField Required(string name, string value, Shape shape) =>
        new([name], value, Shape: shape) { IsRequired = true };
}
