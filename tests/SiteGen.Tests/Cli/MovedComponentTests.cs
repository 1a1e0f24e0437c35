using Xunit;

namespace SiteGen.Tests.Cli;

/// <summary>Moves pages whose components show files.</summary>
public sealed class MovedComponentTests
{
    private const string Site = """
        -- content/_index.md --
        ---
        title: Home
        ---
        -- content/guides/_index.md --
        ---
        title: Guides
        ---
        -- content/notes/_index.md --
        ---
        title: Notes
        ---

        """;

    [Theory]
    [InlineData("{{ video \"a.mp4\" }}", "{{ video \"../guides/a.mp4\" }}")]
    [InlineData("{{ audio \"a.mp4\" }}", "{{ audio \"../guides/a.mp4\" }}")]
    [InlineData("{{ link_to \"a.mp4\" }}", "{{ link_to \"../guides/a.mp4\" }}")]
    [InlineData("::video[Film]{src=a.mp4}", "::video[Film]{src=../guides/a.mp4}")]
    [InlineData("\\:button[Film]{href=a.mp4}", "\\:button[Film]{href=a.mp4}")]
    public void A_file_that_a_component_shows_is_named_from_the_new_place_of_the_page(string before, string after)
    {
        using var site = CommandSite.Of(Site);
        site.Write("content/guides/a.mp4", "film");
        site.Write("content/guides/use.md", $"---\ntitle: Use\n---\n{before}\n");
        Assert.StartsWith("Done: ", site.Run("mv", "guides/use.md", "notes/use.md").Messages);
        Assert.EndsWith($"---\n{after}\n", site.Read("content/notes/use.md"));
        site.CheckThatItBuilds();
    }
}
