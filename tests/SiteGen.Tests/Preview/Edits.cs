using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace SiteGen.Tests.Preview;

/// <summary>
/// One thing that an author does. What it does to what is chosen by a number, so that it can be said, done again and
/// left out.
/// </summary>
/// <param name="Do">Gives the site after it, and what was done; "" when there was nothing to do it to.</param>
internal sealed record Edit(string Name, Func<EditedSite, int, (EditedSite Site, string What)> Do);

/// <summary>Everything that the tests of the preview do to a site.</summary>
internal static class Edits
{
    private const string Theme = "themes/evolution/";

    private static readonly string[] OfData =
    [
        "{{ data.deep.cpu[0].ms }}", "{{ data.deep.cpu[1].name }}",
            "{{ for run in data.deep.cpu }}{{ run.name }} {{ end }}", "{{ data.deep.cpu.size }}",
            "{{ data.deep.cpu | array.size }}",
        "{{ json data.deep }}", "{{ json data.deep.cpu }}", "{{ data.deep.box | object.keys }}", "{{ data.deep.box }}",
        "{{ data.deep.box.a }}",
        "{{ if data.deep.flag }}yes{{ end }}", "{{ if data.deep.box }}box{{ end }}", "{{ data.deep.new }}",
        "{{ data.deep | object.has_key \"new\" }}", "{{ note data.deep.box.a }}",
        "{{ data.deep.cpu | array.map \"ms\" }}", "{{ (data.deep.cpu | array.sort \"ms\")[0].name }}",
        "{{ data.deep.cpu[5].ms }}", "{{ data.deep.cpu[-1].ms }}", "{{ data.deep.box.b | array.join \",\" }}",
        "{{ data.deep.box.b }}", "{{ data | object.size }}", "{{ data.deep.cpu[0].new }}",
        "{{ data.deep.box[\"new\"] }}", "{{ data.deep.none }}",
        "{{ data.deep.box.b[0] + 1 }}",
    ];

    private static readonly string[] Bodies =
    [
        "More words.", "## A heading", "## Of {{ data.facts.number }}", "## Another heading of chairs", "<!--more-->",
            "[first](/posts/first.md)", "[broken](nowhere.md)", "[a heading](/posts/first.md#a-heading)",
        "[tag](/tags/blue/)", "[code](code.py)", "![photo](photo.png)", "![photo](bundle/photo.png)",
        "{{ chart \"photo.png\" }}", "{{ chart \"bundle/photo.png\" }}", "{{ note \"x\" }}",
        "{{ nota \"x\" }}", "{{ for s in page.series }}{{ s.total }}{{ end }}",
        "{{ for tag in page.tags }}{{ tag.title }}{{ end }}",
        "{{ for author in page.authors }}{{ author.count }}{{ end }}",
        "{{ site.tagline }}", "{{ for item in site.menu }}{{ item.title }}{{ item.is_current }}{{ item.is_ancestor "
            + "}}{{ end }}", "{{ site.params.greeting }}", "{{ site.author.count }}",
        "{{ data.facts.number }}", "{{ data.figures.number }}", "{{ page.nothing }}", "{{ nothing }}", "{{ if }}",
        "{{ asset \"main.css\" }}", "{{ asset \"mian.css\" }}", "{{ partial \"menu\" }}", "{{ partial \"menus\" }}",
        "{{ t \"archive\" }}", "{{ t \"archives\" }}", "{{ url_of \"part.txt\" }}", "{{ url_of \"/docs/start.md\" }}",
        "{{ absolute \"/x/\" }}", "{{ date_text page.date \"long\" }}",
        "<!-- include: part.txt -->", "<!-- include: prat.txt -->", "<!-- include: /data/facts.yaml -->",
        "```python include=\"code.py\"\n```", "[^1]\n\n[^1]: note",
        .. OfData,
    ];

    private static readonly string[] Templates =
    [
        "<i>one</i>", "<i>two</i>", "{{ page.description }}", "{{ site.description }}", "{{ if }}",
            "{{ page.nothing }}", "{{ nothing }}", "{{ partial \"menu\" }}", "{{ partial \"extra\" }}",
            "{{ partial \"extar\" }}",
        "{{ asset \"extra.js\" }}", "{{ asset \"extar.js\" }}", "{{ t \"archive\" }}", "{{ t \"extra\" }}",
        "{{ data.facts.number }}", "{{ site.params.accent }}", "{{ url_of \"/about.md\" }}",
        "{{ url_of \"photo.png\" }}", "{{ json page }}",
        "{{ note \"x\" }}", "{{ frame \"extra\" }}", "{{ frame \"extar\" }}",
        .. OfData,
    ];

    public static ImmutableArray<Edit> All { get; } =
    [
        new("write", static (site, number) => Write(site, number, static (text, line) => text + "\n" + line + "\n")),
        new("write", static (site, number) => Write(site, number, static (text, line) => text + "\n" + line + "\n")),
        new("write only", static (site, number) => Write(
            site, number, static (text, line) => FrontMatterOf(text) + line + "\n")),
        Field("title", "'{{ data.facts.number }} *of* {{ page.url }}'", "'{{ data.nothing }}'", "'{{ if'", "Fresh",
        "A *new* word", "First", "[", "''"),
        Field("description", "'Over {{ data.deep.cpu[0].ms }} ms'", "In short", "In *other* words"),
        Field("date", "2026-01-05", "2026-01-05T12:00:00+02:00", "2026-01-05T10:00:00Z", "2026-09-09",
        "2025-12-31T23:30:00Z", "soon"),
        Field("updated", "2026-03-03", "2026-03-03T01:00:00+01:00", "2026-03-03T00:00:00Z"),
        Field("expires", "2026-02-02", "2026-06-16"),
        Field("draft", "true", "false"),
        Field("slug", "short", "first", "a/b", "con"),
        Field("tags", "[red]", "[Red]", "[blue, green]", "[]", "['!!']", "[red, green]"),
        Field("topics", "[chairs]", "[tables]"),
        Field("series", "Tale", "tale", "{name: Tale, part: 1}", "{name: Tale, part: 3}", "[Tale, Other]", "Other"),
        Field("part", "2", "7"),
        Field("weight", "1", "5"),
        Field("kind", "article", "doc", "page", "docs", "blog"),
        Field("layout", "article", "page", "pgae", "extra"),
        Field("aliases", "[/old/]", "[/about/]", "[/posts/first/]"),
        Field("authors", "[ben]", "[ann, ben]", "[cid]"),
        Field("image", "photo.png", "/base.png", "bundle/photo.png"),
        Field("toc", "true", "false", "{levels: [2, 2]}"),
        Field("index", "false"),
        Field("extra", "{a: 1}", "{a: 2, b: [x]}"),
        Field("planned", "[The end]", "[{title: Later, part: 9}]"),
        Field("cascade", "{tags: [red]}", "{draft: true}", "{layout: pgae}", "{date: 2026-01-05T12:00:00+02:00}",
        "{date: 2026-01-05T10:00:00Z}", "{series: Tale}", "{extra: {a: 3}}", "{kind: page}", "{toc: true}",
        "{title: no}", "{description: '{{ data.deep.flag }}'}", "{authors: [ben]}", "{weight: 3}"),
        Field("unknown", "1"),
        new("move down", static (site, number) => OnPage(
            site, number, static (path, text) => text.StartsWith("---\n", StringComparison.Ordinal)
            ? (Inserted(text, "# a comment"), $"a comment above the fields of {path}") : (text, ""))),
        new("break", static (site, number) => OnPage(
            site, number, static (path, text) =>
                (text.StartsWith("---\n", StringComparison.Ordinal)
                ? text.Replace("\n---\n", "\n", StringComparison.Ordinal) : "---\n" + text,
                $"{path} loses its second '---'"))),
        new("add", static (site, number) => Put(
            site, number, "---\ntitle: New\ndate: 2026-05-05\ntags: [red, new]\n---\nNew words.\n",
            "content/posts/new.md", "content/posts/zero/index.md", "content/new/folder/page.md",
            "content/docs/deep/deeper/new.md", "content/index.md", "content/tags/blue/_index.md",
            "content/tags/_index.md",
            "content/authors/ann/_index.md", "content/series/_index.md", "content/posts/first/index.md",
            "content/docs/!!!.md", "content/docs/deep/deeper/!!!.md", "content/topics/_index.md",
            "content/new/_index.md", "content/nowhere.md", "content/posts/second/x.md")),
        new("delete", static (site, number) => site.Pages is { Count: > 0 } pages
        && pages[number % pages.Count] is { } path ? (site.Without(path), $"{path} is deleted") : (site, "")),
        new("rename", static (site, number) => Rename(
            site, number, "content/posts/renamed.md", "content/renamed.md", "content/docs/renamed.md",
            "content/posts/renamed/index.md", "content/drafts/_index.md")),
        new("picture", static (site, number) => (
            site.With(Choose(number, "content/posts/bundle/photo.png", "content/posts/photo.png", "content/photo.png"),
            Png(10 + (number % 7), 20)), $"picture {number % 3} gets {10 + (number % 7)} pixels")),
        File("content/posts/bundle/photo.png", "no picture"),
        File("content/posts/part.txt", "Another part.", "Part with [a link](third.md) and {{ site.title }}.",
        "<!-- include: prat.txt -->"),
        File("content/posts/prat.txt", "It appears.", "<!-- include: part.txt -->"),
        File("content/posts/code.py", "x = 1\n", "#region a\ny = 2\n#endregion\n"),
        File("content/robots.txt", "User-agent: *\n"),
        File("content/base.png", "bytes"),
        File("data/facts.yaml", "number: 8\n", "number: 7\nother: 1\n", "numbre: 7\n", "number: [\n", "7\n"),
        File("data/figures.json", """{"number": 1}""", """{"number": 2}""", "{"),
        File("data/facts.csv", "number\n3\n"),
        new("data", static (site, number) => EditData(site, number)),
        new("data", static (site, number) => EditData(site, number)),
        new("data", static (site, number) => EditData(site, number)),
        File("data/deep.json", "[1, 2]", "{}", "{\"box\": [1], \"cpu\": {\"0\": {\"ms\": 12.5}}}"),
        Setting("title", "Other title", "[", "''"),
        Setting("tagline", "long", "longer"),
        Setting("description", "About it"),
        Setting("base_url", "https://example.org", "https://example.net/base", "nonsense"),
        Setting("page_size", "1", "3", "50", "0"),
        Setting("time_zone", "UTC", "Asia/Tokyo", "Europe/Berlni"),
        Setting("language", "de", "de-AT", "en"),
        Setting("author", "ben", "cid"),
        Setting("authors", "{ann: {name: Anna}}",
        "{ann: {name: Ann, picture: /photo.png}, ben: {name: Ben}, cid: {name: Cid}}"),
        Setting("taxonomies", "[tags]", "[topics]", "[topics, tags]",
        "{tags: {title: Labels, feeds: false}, topics: {}}", "[tags, docs]", "[tags, date]"),
        Setting("menu", "[{title: About, to: about.md}]",
        "[{title: Second, to: posts/second.md}, {title: Docs, to: docs}]",
        "[{title: Posts, to: /posts/}, {title: Gone, to: gone.md}]"),
        Setting("feeds", "{full_text: false}", "{atom: false}", "{items: 1}", "{rss: false, items: 2}"),
        Setting("toc", "[2, 2]", "{levels: [3, 4]}"),
        Setting("edit_url", "https://example.net/{path}", "https://example.net/"),
        Setting("params", "{greeting: good evening}", "{accent: red}"),
        Setting("extra", "{motto: quickly}"),
        Setting("theme", "evolution", "other", "evolutoin"),
        Setting("unknown", "1"),
        File("site.yaml", "title: Only this\n", "title: [\n", "- list\n"),
        new("template", static (site, number) => EditTemplate(site, number, static (text, line) => text + line)),
        new("template", static (site, number) => EditTemplate(site, number, static (text, line) => text + line)),
        new("template anew", static (site, number) => EditTemplate(site, number, static (_, line) => line)),
        new("delete of the theme", static (site, number) => ThemeFile(site, number, static _ => true) is { } path
        ? (site.Without(path), $"{path} is deleted") : (site, "")),
        new("rename of the theme", static (site, number) =>
            ThemeFile(site, number, static path => path.EndsWith(".html", StringComparison.Ordinal)) is { } path
            ? (site.Without(path).With(
                path.Replace(".html", "s.html", StringComparison.Ordinal), site.Files[path].Bytes.ToArray()),
                $"{path} gets an 's'") : (site, "")),
        File(Theme + "partials/extra.html", "<u>extra</u>", "{{ page.title }}", "{{ if }}"),
        File(Theme + "layouts/extra.html", "<u>{{ content }}</u>", "{{ frame \"base\" }}{{ page.title }}"),
        File(Theme + "shortcodes/nothing.html", "<u>nothing</u>"),
        File(Theme + "shortcodes/note.html", "<b>{{ url_of args.list[0] }}</b>",
        "<b>{{ data.facts.number }} {{ site.title }}</b>"),
        File(Theme + "assets/main.css", "main { color: red }", "main { color: blue }"),
        File(Theme + "assets/extra.js", "1", "2"),
        File(Theme + "theme.yaml", "params: {greeting: good day}\n", "- list\n"),
        File(Theme + "i18n/de.yaml", "archive: Register\nextra: mehr\n", "archive: [\n"),
        File(Theme + "i18n/en.yaml", "archive: All\nnot_found: No\nseries_plural: Row\ndate_long: \"{year}-{month}\"\n",
        "archive: All\n"),
        File("themes/other/layouts/page.html", "{{ frame \"base\" }}other {{ page.content }}"),
        File("themes/other/assets/main.css", "other"),
        new("time", static (site, number) => number % 2 == 0
        ? (Later(site, TimeSpan.FromMinutes(1)), "a minute goes by")
        : (Later(site, TimeSpan.FromDays(100)), "a hundred days go by")),
        new("time", static (site, number) => (
            site with { Options = site.Options with { Now = TestSite.Now.AddDays(number % 4 * 40) } },
            $"it is {number % 4 * 40} days after the first day")),
        new("drafts", static (site, number) => (
            site with { Options = site.Options with { IncludesDrafts = number % 2 == 0,
            IncludesFuture = number % 3 == 0 } },
            $"drafts are {(number % 2 == 0 ? "shown" : "hidden")}, future pages "
            + $"{(number % 3 == 0 ? "shown" : "hidden")}")),
        new("mend", static (site, number) => Restore(site, number)),
        new("mend", static (site, number) => Restore(site, number)),
        new("mend", static (site, number) => Restore(site, number)),
        new("mend all", static (site, _) => (
            EditedSite.First with { Options = site.Options }, "everything is as it was at first")),
    ];

    private static T Choose<T>(int number, params IReadOnlyList<T> all) => all[number % all.Count];

    private static EditedSite Later(EditedSite site, TimeSpan time) =>
        site with { Options = site.Options with { Now = site.Options.Now + time } };

    /// <summary>Sets a file to one of several texts, or deletes it.</summary>
    private static Edit File(string path, params string[] texts) => new(path, (site, number) =>
        number % (texts.Length + 1) is var index && index < texts.Length
            ? (site.With(path, texts[index]), $"{path} is {Quoted(texts[index])}")
        : site.Files.ContainsKey(path) ? (site.Without(path), $"{path} is deleted")
        : (site, ""));

    private static Edit Field(string name, params string[] values) =>
        new(name, (site, number) => OnPage(site, number, (path, text) =>
    {
        var value = Choose(number / site.Pages.Count, [null, .. values]);
        return (WithField(text, name, value), value is null ? $"{path} loses '{name}'"
            : $"{path} has '{name}: {value}'");
    }));

    private static Edit Setting(string name, params string[] values) => new(name, (site, number) =>
    {
        var value = Choose(number, [null, .. values]);
        return (site.With("site.yaml", WithLine(site.Text("site.yaml") ?? "", name, value)), value is null
            ? $"site.yaml loses '{name}'" : $"site.yaml has '{name}: {value}'");
    });

    /// <summary>Changes, adds, removes or moves something anywhere in a data file.</summary>
    private static (EditedSite, string) EditData(EditedSite site, int number)
    {
        const string path = "data/deep.json";
        if (JsonNode.Parse(site.Text(path) ?? EditedSite.First.Text(path)!) is not JsonNode root) return (site, "");
        var all = Containers(root).ToList();
        var chosen = all[number / 16 % all.Count];
        JsonNode? value = (number / 4 % 4) switch
        {
            0 => JsonValue.Create(number % 7),
            1 => JsonValue.Create("text"),
            2 => new JsonObject { ["ms"] = 1 },
            _ => new JsonArray(1, 2)
        };
        if (chosen is JsonObject fields) EditFields(fields, number % 4, number / 64, value);
        else EditItems((JsonArray)chosen, number % 4, number / 64, value);
        return (site.With(path, root.ToJsonString()), $"{path} is {root.ToJsonString()}");
    }

    private static IEnumerable<JsonNode> Containers(JsonNode node) => node switch
    {
        JsonObject fields => fields.Select(static field => field.Value).OfType<JsonNode>().SelectMany(Containers)
            .Prepend(node),
        JsonArray items => items.OfType<JsonNode>().SelectMany(Containers).Prepend(node),
        _ => [],
    };

    private static void EditFields(JsonObject fields, int edit, int number, JsonNode? value)
    {
        var names = fields.Select(static field => field.Key).ToList();
        if (names.Count == 0 || edit == 0) fields["new"] = value;
        else if (edit == 1) fields[Choose(number, names)] = value;
        else if (edit == 2) fields.Remove(Choose(number, names));
        else
        {
            var moved = names[0];
            var kept = fields[moved]?.DeepClone();
            fields.Remove(moved);
            fields[moved] = kept;
        }
    }

    private static void EditItems(JsonArray items, int edit, int number, JsonNode? value)
    {
        if (items.Count == 0 || edit == 0) items.Add(value);
        else if (edit == 1) items[number % items.Count] = value;
        else if (edit == 2) items.RemoveAt(number % items.Count);
        else
        {
            var kept = items[0]?.DeepClone();
            items.RemoveAt(0);
            items.Add(kept);
        }
    }

    private static (EditedSite, string) OnPage(
        EditedSite site, int number, Func<string, string, (string Text, string What)> edit)
    {
        if (site.Pages is not { Count: > 0 } pages) return (site, "");
        var path = pages[number % pages.Count];
        var (text, what) = edit(path, site.Text(path)!);
        return (site.With(path, text), what);
    }

    private static (EditedSite, string) Write(EditedSite site, int number, Func<string, string, string> write)
    {
        var line = Bodies[number / Math.Max(1, site.Pages.Count) % Bodies.Length];
        return OnPage(site, number, (path, text) => (write(text, line), $"{path} says {Quoted(line)}"));
    }

    private static (EditedSite, string) Put(EditedSite site, int number, string text, params string[] paths) =>
        (site.With(Choose(number, paths), text), $"{Choose(number, paths)} is new");

    private static (EditedSite, string) Rename(EditedSite site, int number, params string[] names)
    {
        if (site.Pages is not { Count: > 0 } pages) return (site, "");
        var (from, to) = (pages[number % pages.Count], Choose(number / pages.Count, names));
        return (site.Without(from).With(to, site.Files[from].Bytes.ToArray()), $"{from} is now {to}");
    }

    private static (EditedSite, string) EditTemplate(EditedSite site, int number, Func<string, string, string> edit)
    {
        var line = Templates[number / 31 % Templates.Length];
        return ThemeFile(site, number, static path => path.EndsWith(".html", StringComparison.Ordinal)) is { } path
            ? (site.With(path, edit(site.Text(path)!, line)), $"{path} has {Quoted(line)}") : (site, "");
    }

    private static string? ThemeFile(EditedSite site, int number, Func<string, bool> filter) =>
        site.Files.Keys.Where(path => path.StartsWith(Theme, StringComparison.Ordinal) && filter(path))
            .ToList() is { Count: > 0 } found ? found[number % found.Count] : null;

    private static (EditedSite, string) Restore(EditedSite site, int number)
    {
        var different = EditedSite.First.Files.Where(file => site.Files.GetValueOrDefault(
            file.Key)?.Fingerprint != file.Value.Fingerprint).ToList();
        if (different.Count == 0) return (site, "");
        var (path, file) = different[number % different.Count];
        return (site with { Files = site.Files.SetItem(path, file) }, $"{path} is as it was at first");
    }

    private static string FrontMatterOf(string text) =>
        text.StartsWith("---\n", StringComparison.Ordinal) && text.IndexOf("\n---\n", StringComparison.Ordinal) is > 0
            and var end ? text[..(end + 5)] : "";

    private static string WithField(string text, string name, string? value)
    {
        var frontMatter = FrontMatterOf(text) is { Length: > 0 } found ? found : "---\n\n---\n";
        var body = text[FrontMatterOf(text).Length..];
        return "---\n" + WithLine(frontMatter[4..^4], name, value) + "---\n" + body;
    }

    private static string WithLine(string yaml, string name, string? value)
    {
        var others = string.Concat(
            yaml.Split('\n').Where(line => line.Length > 0 && !line.StartsWith(name + ":", StringComparison.Ordinal))
            .Select(static line => line + "\n"));
        return value is null ? others : others + $"{name}: {value}\n";
    }

    private static string Inserted(string text, string line) => "---\n" + line + "\n" + text[4..];

    private static string Quoted(string text) => $"'{text.ReplaceLineEndings("⏎")}'";

    private static byte[] Png(int width, int height)
    {
        var bytes = EditedSite.First.Files["content/posts/bundle/photo.png"].Bytes.ToArray();
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return bytes;
    }
}
