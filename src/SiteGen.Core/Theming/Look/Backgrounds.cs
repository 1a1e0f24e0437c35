using System.Collections.Immutable;
using SiteGen.Data;
using SiteGen.Foundation.Colours;

namespace SiteGen.Theming.Look;

/// <summary>The backgrounds of a theme, on which text in the accent colour must be readable.</summary>
public sealed record Backgrounds(ImmutableArray<Colour> Light, ImmutableArray<Colour> Dark)
{
    public static Backgrounds Default { get; } = new([Colour.White], [default]);

    /// <param name="written">The field 'backgrounds' of <c>theme.yaml</c>.</param>
    public static Backgrounds Of(DataMap? written) => written is null ? Default
        : new(Colours(written, "light", Default.Light), Colours(written, "dark", Default.Dark));

    private static ImmutableArray<Colour> Colours(DataMap written, string name, ImmutableArray<Colour> otherwise)
    {
        if (written.Fields.GetValueOrDefault(name) is not DataList list) return otherwise;
        var colours = ImmutableArray.CreateBuilder<Colour>();
        foreach (var item in list.Items.OfType<DataText>())
        {
            if (Colour.TryParse(item.Value, out var colour)) colours.Add(colour);
        }
        return colours.Count == 0 ? otherwise : colours.ToImmutable();
    }
}
