using SiteGen.Cli.Files;
using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Theming;

namespace SiteGen.Cli.Scaffolding;

/// <summary>Creates a small site from everything under <c>archetypes/site</c> of the default theme.</summary>
public static class SiteScaffold
{
    private static readonly SourcePath Archetypes = SourcePath.Parse(
        $"themes/{Theme.DefaultName}/{Archetype.Folder}site");

    public static Scaffold? Of(string title, DateOnly today, out Diagnostic? problem)
    {
        problem = null;
        var files = new List<NewFile>();
        foreach (var archetype in EmbeddedTheme.Files.Where(static file => file.Path.IsUnder(Archetypes)))
        {
            var path = SourcePath.Parse(archetype.Path.RelativeTo(Archetypes));
            var page = new NewPage(path, title, Slug.Of(title), today, null, null, null);
            if (Archetype.Render(archetype, page, out problem) is not { } text) return null;
            files.Add(new NewFile(path, text));
        }
        return new Scaffold([.. files, .. EditorFiles.Of(SiteConfig.Default)], []);
    }
}
