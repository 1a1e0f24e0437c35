using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Theming;
using SiteGen.Theming.Bodies;

namespace SiteGen.Evidence.Pages.Parts;

/// <summary>
/// Writes what pages show of measurements with the theme's templates under <c>partials/evidence/</c>. A part that many
/// pages show is written once in a build.
/// </summary>
internal sealed class ThemeParts
{
    private readonly ConcurrentDictionary<(string Template, string Key), Written> _written = new();

    /// <param name="Reads">Every look-up that the markup depends on: above all, the theme's files.</param>
    private sealed record Written(Html Markup, ImmutableArray<Read> Reads, PageNeeds Needs);

    /// <param name="template">The template's name in its folder.</param>
    public static Html Write(
        PageRenderer renderer, string template, params ReadOnlySpan<(string, object?)> arguments) =>
        renderer.Partial($"evidence/{template}", arguments);

    /// <summary>Returns a part that is equal for equal keys.</summary>
    public Html WriteOnce(PageRenderer renderer, string template, string key, Func<(string Name, View Value)> argument)
    {
        var written = _written.GetOrAdd((template, key), _ =>
        {
            var apart = new PageRenderer(renderer.Site, renderer.Reads.Apart());
            var (name, value) = argument();
            var markup = Write(apart, template, (name, value));
            return new Written(markup, apart.Reads.Recorded, apart.Needs);
        });
        renderer.Reads.Add(written.Reads);
        renderer.Need(written.Needs);
        return written.Markup;
    }
}
