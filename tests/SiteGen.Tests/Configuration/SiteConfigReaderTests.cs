using CsCheck;
using SiteGen.Configuration;
using SiteGen.Foundation;
using Xunit;

namespace SiteGen.Tests.Configuration;

public class SiteConfigReaderTests
{
    [Theory]
    [InlineData("- a", "site.yaml:1:1: error SG0200: The file has no fields.\n  help: Write fields as 'title: …', one "
        + "per line.")]
    [InlineData("titel: x", "site.yaml:1:1: warning SG0201: 'titel' is not a site setting.\n  help: Did you mean "
        + "'title'? Put settings of the theme under 'params', and your own values under 'extra'.")]
    [InlineData("logo: /l.svg", "site.yaml:1:1: warning SG0201: 'logo' is not a site setting.\n  help: Write it below "
        + "'theme', indented.")]
    [InlineData("language: english!",
        "site.yaml:1:11: error SG0202: 'language' is 'english!', which is not a language tag.\n  help: Write a tag "
        + "such as en, de-AT or zh-Hans.")]
    [InlineData("base_url: example.org",
        "site.yaml:1:11: error SG0203: 'base_url' is 'example.org', which is not the address of a site.\n  help: Write "
        + "it as https://example.org or https://example.org/folder, without '?' or '#'.")]
    [InlineData("base_url: https://e.org/?a",
        "site.yaml:1:11: error SG0203: 'base_url' is 'https://e.org/?a', which is not the address of a site.\n  help: "
        + "Write it as https://example.org or https://example.org/folder, without '?' or '#'.")]
    [InlineData("time_zone: Europe/Berlni",
        "site.yaml:1:12: error SG0204: There is no time zone 'Europe/Berlni'.\n  help: Did you mean 'Europe/Berlin'?")]
    [InlineData("time_zone: Berlin",
        "site.yaml:1:12: error SG0204: There is no time zone 'Berlin'.\n  help: Did you mean 'Europe/Berlin'?")]
    [InlineData("time_zone: ../../etc/passwd",
        "site.yaml:1:12: error SG0204: There is no time zone '../../etc/passwd'.\n  help: Write a name from the IANA "
        + "time zone database, such as Europe/Berlin or UTC.")]
    [InlineData("theme: ../x",
        "site.yaml:1:8: error SG0205: 'theme' is '../x', which is not the name of a folder.\n  help: Write one name "
        + "without '/', such as 'evolution'.")]
    [InlineData("taxonomies: [My Tags]",
        "site.yaml:1:14: error SG0206: The taxonomy 'My Tags' cannot be part of an address as written.\n  help: Write "
        + "'my-tags', and set the name that readers see as its 'title'.")]
    [InlineData("taxonomies: {'': {}}",
        "site.yaml:1:14: error SG0206: The taxonomy '' cannot be part of an address as written.\n  help: Write a word "
        + "in lower case.")]
    [InlineData("taxonomies: {title: {}}",
        "site.yaml:1:14: error SG0207: 'title' is a field of every page and cannot be a taxonomy.\n  help: Choose "
        + "another name.")]
    [InlineData("taxonomies: {tags: {titel: T}}",
        "site.yaml:1:21: warning SG0065: 'titel' is not a field of a taxonomy.\n  help: Did you mean 'title'?")]
    [InlineData("author: adda\nauthors: {ada: {name: Ada}}",
        "site.yaml:1:9: error SG0208: 'author' is 'adda', who is not listed under 'authors'.\n  help: Did you mean "
        + "'ada'?")]
    [InlineData("authors: [ada]",
        "site.yaml:1:10: error SG0061: 'authors' is a list.\n  help: Write each author's id with its fields below it: "
        + "{ada: {name: Ada Lovelace}}.")]
    [InlineData("menu: [{title: X, to: 'javascript:alert(1)'}]",
        "site.yaml:1:23: error SG0209: 'to' is 'javascript:alert(1)', which is not a valid link target.\n  help: "
        + "Write an address that begins with https://, http:// or mailto:, or one of this site, such as '/about/'.")]
    [InlineData("menu: [{title: X}]", "site.yaml:1:8: error SG0064: A menu item has no 'to'.\n  help: Add 'to: …'.")]
    [InlineData("menu: [Blog]",
        "site.yaml:1:8: error SG0061: 'an entry of menu' is 'Blog'.\n  help: Write a list: [{title: Blog, to: "
        + "/blog/}].")]
    [InlineData("edit_url: https://e.org/edit",
        "site.yaml:1:11: error SG0210: 'edit_url' has no placeholder for a file.\n  help: Write {path} where "
        + "the file's path belongs: https://github.com/me/site/edit/main/{path}.")]
    [InlineData("page_size: 0",
        "site.yaml:1:12: error SG0062: 'page_size' is '0'.\n  help: Write a whole number from 1 to 1000.")]
    [InlineData("toc: true",
        "site.yaml:1:6: error SG0061: 'toc' is 'true'.\n  help: Write the first and last heading level, from 1 to 6: "
        + "{levels: [2, 3]}.")]
    [InlineData("feeds: {items: many}",
        "site.yaml:1:16: error SG0062: 'items' is 'many'.\n  help: Write a whole number from 1 to 10000.")]
    [InlineData("publish: origin",
        "site.yaml:1:10: error SG0061: 'publish' is 'origin'.\n  help: Write each target's name with its fields below "
        + "it: {pages: {kind: git, remote: origin}}.")]
    [InlineData("publish: {p: {remote: o}}",
        "site.yaml:1:14: error SG0064: A publish target has no 'kind'.\n  help: Add 'kind: …'.")]
    [InlineData("publish: {p: {kind: gti}}",
        "site.yaml:1:21: error SG0240: 'gti' is not a kind of publish target.\n  help: Did you mean 'git'?")]
    [InlineData("publish: {p: {kind: rsync}}",
        "site.yaml:1:21: error SG0240: 'rsync' is not a kind of publish target.\n  help: Use one of: 'folder', 'git'.")]
    [InlineData("publish: {p: {kind: folder}}",
        "site.yaml:1:14: error SG0064: A target of kind 'folder' has no 'path'.\n  help: Add 'path: …'.")]
    [InlineData("publish: {p: {kind: git, remote: o, brnach: x}}",
        "site.yaml:1:37: warning SG0065: 'brnach' is not a field of a target of kind 'git'.\n  help: Did you mean "
        + "'branch'?")]
    [InlineData("publish: {p: {kind: git, remote: o, branch: -f}}",
        "site.yaml:1:45: error SG0241: 'branch' is '-f', which is not a valid branch name.\n  help: Write a name "
        + "such as 'gh-pages'.")]
    [InlineData("publish: {p: {kind: git, remote: o, cname: 'https://e.org'}}",
        "site.yaml:1:44: error SG0242: 'cname' is 'https://e.org', which is not a valid domain name.\n  help: Write "
        + "the domain alone, such as 'www.example.org'.")]
    [InlineData("title: a\ntitle: b",
        "site.yaml:2:1: error SG0057: 'title' is given twice; the first is on line 1.\n  help: Keep one of them.")]
    public void A_wrong_setting_is_named_with_its_place_and_a_way_out(string yaml, string expected) =>
        Assert.Equal(expected, Sources.Text(SiteConfigReader.Read(Sources.File("site.yaml", yaml)).Diagnostics));

    [Fact]
    public void Every_setting_is_read()
    {
        var (config, diagnostics) = SiteConfigReader.Read(Sources.File("site.yaml", """
            title: Python Evolution
            description: D
            tagline: T
            language: de-AT
            base_url: https://example.org/docs/
            time_zone: Europe/Vienna
            theme: mine
            page_size: 5
            copyright: C
            license: {name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}
            author: ada
            authors:
              ada:
                name: Ada Lovelace
                picture: /ada.png
                line: Wrote it
                links: [{title: Mail, url: "mailto:a@example.org", icon: mail}]
            taxonomies:
              tags:
              topics: {title: Themen, feeds: false}
            menu: [{title: Blog, to: /blog/}]
            footer_menu: [{title: Feed, to: feed.xml}]
            feeds: {rss: false, atom: true, items: 7, full_text: false}
            toc: {levels: [2, 3]}
            repository: https://github.com/me/site
            edit_url: https://github.com/me/site/edit/main/{path}
            publish:
              pages: {kind: git, remote: origin, branch: site/live, cname: www.example.org, author_name: Ada, author_email: a@example.org, message: New}
              server: {kind: folder, path: /srv/www}
            params: {accent: blue}
            extra: {a: 1}
            """));
        Assert.Empty(diagnostics);
        Assert.Equal(("Python Evolution", "D", "T", "de-AT", "mine", 5, "C"),
            (config.Title, config.Description, config.Tagline, config.Language, config.Theme, config.PageSize,
            config.Copyright));
        Assert.Equal(("https://example.org/docs", "Europe/Vienna"), (config.BaseUrl?.ToString(), config.TimeZone.Id));
        Assert.Equal(new AuthorLink("Mail", "mailto:a@example.org", "mail"),
            Assert.Single(Assert.Single(config.Authors).Links));
        Assert.Equal([new("tags", "Tags", true), new("topics", "Themen", false)], config.Taxonomies);
        Assert.Equal(("/blog/", "feed.xml"), (config.Menu[0].Target, config.FooterMenu[0].Target));
        Assert.Equal((new FeedsConfig(false, true, 7, false), new TocConfig(2, 3)), (config.Feeds, config.Toc));
        Assert.Equal(("https://github.com/me/site", "https://github.com/me/site/edit/main/{path}"),
            (config.Repository, config.EditUrl));
        var pages = new GitPublishConfig("pages", "origin", "site/live")
        {
            Domain = "www.example.org",
            DomainLocation = new SourceLocation(SiteConfigReader.Path, 28, 64),
            AuthorName = "Ada",
            AuthorEmail = "a@example.org",
            Message = "New",
        };
        Assert.Equal(pages, config.Publish[0]);
        Assert.Equal(new FolderPublishConfig("server", "/srv/www"), config.Publish[1]);
        Assert.NotNull(config.Params);
        Assert.NotNull(config.Extra);
    }

    [Fact]
    public void Without_a_file_there_are_defaults() =>
        Assert.Equal((SiteConfig.Default, 0),
            (SiteConfigReader.Read(null).Config, SiteConfigReader.Read(null).Diagnostics.Length));

    [Fact]
    public void Any_value_of_any_setting_gives_settings_or_a_problem()
    {
        var names = Gen.OneOf("title", "language", "base_url", "time_zone", "theme", "page_size", "license", "author",
            "authors", "taxonomies", "menu", "feeds", "toc", "repository", "edit_url", "params", "x");
        var values = Gen.OneOf<string>(
            Gen.OneOf("a", "[a, {title: b, to: c}]", "{a: b}", "[]", "{a: {links: [{}]}}", "1", "https://[",
            "{levels: 2-3}", "http:", "'\ufffe'"), Gen.String.Select(static text => $"'{text.Replace("'", "''")}'"));
        Gen.Select(names, values).Array[0, 6].Sample(static fields =>
            SiteConfigReader.Read(Sources.File(
                "site.yaml", string.Join('\n', fields.Select(static field => $"{field.Item1}: {field.Item2}")))),
                iter: 1000);
    }
}
