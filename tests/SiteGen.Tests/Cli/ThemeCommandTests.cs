using Xunit;

namespace SiteGen.Tests.Cli;

public sealed class ThemeCommandTests
{
    [Fact]
    public void A_file_of_the_default_theme_is_copied_once_and_then_listed()
    {
        using var site = CommandSite.Of(
            "-- site.yaml --\ntheme: mine\n-- content/a.md --\nA\n-- themes/mine/partials/extra.html --\nx");
        Assert.Equal("adds       partials/extra.html  (themes/mine/partials/extra.html)\n",
            site.Run("theme", "list", "--own").Results);

        var run = site.Run("theme", "eject", "layouts/article.html");
        Assert.Equal((0, "SITE/themes/mine/layouts/article.html\n"), (run.Code, run.Results));
        Assert.Equal(
            "repeats    layouts/article.html  (themes/mine/layouts/article.html)\n"
            + "adds       partials/extra.html  (themes/mine/partials/extra.html)\n", site.Run("theme", "list", "--own")
            .Results);
        site.CheckThatItBuilds();

        site.Write("themes/mine/layouts/article.html", "<main>mine</main>");
        Assert.StartsWith("overrides  layouts/article.html  (", site.Run("theme", "list", "--own").Results);
        var again = site.Run("theme", "eject", "layouts/article.html");
        Assert.Equal((1, "themes/mine/layouts/article.html: error SG0732: The file already exists, so nothing was "
            + "written.\n  help: Choose another name, or delete the file first.\n"), (again.Code, again.Messages));
        Assert.Equal("<main>mine</main>", site.Read("themes/mine/layouts/article.html"));
    }

    [Theory]
    [InlineData("layouts/articel.html",
        "error SG0742: The theme has no file 'layouts/articel.html'.\n  help: Did you mean 'layouts/article.html'?\n")]
    [InlineData("../../content/a.md",
        "error SG0742: The theme has no file '../../content/a.md'.\n  help: Write its path inside the theme, such as "
        + "'layouts/article.html'; 'theme list' lists all files.\n")]
    [InlineData("footer", "error SG0742: The theme has no file 'footer'.\n  help: Did you mean one of "
        + "these: partials/hooks/footer.html, partials/site-footer.html?\n")]
    [InlineData("site-footer", "error SG0742: The theme has no file 'site-footer'.\n  help: Did you mean "
        + "'partials/site-footer.html'?\n")]
    public void A_file_that_the_theme_has_not_is_said(string path, string messages)
    {
        using var site = CommandSite.Of("-- content/a.md --\nA");
        var run = site.Run("theme", "eject", path);
        Assert.Equal((1, messages), (run.Code, run.Messages));
    }

    [Fact]
    public void Every_file_of_the_theme_is_listed_with_where_it_comes_from()
    {
        using var site = CommandSite.Of("-- content/a.md --\nA\n-- themes/evolution/partials/card.html --\nmine");
        var run = site.Run("theme", "list");
        Assert.Contains("default    layouts/article.html\n", run.Results);
        Assert.Contains("default    assets/css/main.css\n", run.Results);
        Assert.Contains("overrides  partials/card.html  (themes/evolution/partials/card.html)\n", run.Results);
        Assert.Matches("^The theme 'evolution' has [0-9]+ files, 1 of them in themes/evolution.\n", run.Messages);
    }

    [Fact]
    public void A_folder_of_the_theme_is_answered_with_files_in_it()
    {
        using var site = CommandSite.Of("-- content/a.md --\nA");
        Assert.Contains("Did you mean one of these: layouts/alias.html, layouts/archive.html, ",
            site.Run("theme", "eject", "layouts").Messages);
    }

    [Fact]
    public void The_default_theme_can_be_overridden_under_its_own_name()
    {
        using var site = CommandSite.Of("-- content/a.md --\nA");
        Assert.Equal("SITE/themes/evolution/assets/images/icon.svg\n",
            site.Run("theme", "eject", "themes/evolution/assets/images/icon.svg").Results);
        site.CheckThatItBuilds();
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _sitegen_complete sitegen\n")]
    [InlineData("zsh", "compdef _sitegen sitegen\n")]
    [InlineData("fish", "complete -c sitegen -a")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName sitegen")]
    public void Each_shell_has_a_script_that_asks_for_suggestions(string shell, string part)
    {
        using var site = new CommandSite();
        var run = site.RunAnywhere([], ["completion", shell]);
        Assert.Equal((0, ""), (run.Code, run.Messages));
        Assert.Contains(part, run.Results);
        Assert.Contains("[suggest:", run.Results);
        Assert.DoesNotContain('\r', run.Results);
        Assert.Equal("page\npart\npost\n--help\n", site.RunAnywhere([], ["[suggest:13]", "sitegen new p"]).Results);
    }
}
