using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Foundation;

namespace SiteGen.Markdown.Highlighting;

/// <summary>A language of code blocks.</summary>
/// <param name="Id">The id, as in <c>language-python</c>.</param>
/// <param name="Name">The name that readers see.</param>
/// <param name="Scope">The scope of the TextMate grammar; null for a language without highlighting.</param>
internal sealed record Language(string Id, string Name, string? Scope)
{
    private static readonly ImmutableArray<(Language Language, string[] Aliases)> Known =
    [
        Of("asciidoc", "AsciiDoc", "document.adoc", "adoc"),
        Of("bat", "Batch", "source.batchfile", "batch", "cmd"),
        Of("bibtex", "BibTeX", "text.bibtex"),
        Of("c", "C", "source.c", "h"),
        Of("clojure", "Clojure", "source.clojure", "clj"),
        Of("coffeescript", "CoffeeScript", "source.coffee", "coffee"),
        Of("cpp", "C++", "source.cpp", "c++", "cc", "cxx", "hpp"),
        Of("csharp", "C#", "source.cs", "c#", "cs"),
        Of("css", "CSS", "source.css"),
        Of("cuda", "CUDA C++", "source.cuda-cpp", "cuda-cpp", "cu"),
        Of("dart", "Dart", "source.dart"),
        Of("diff", "Diff", "source.diff", "patch"),
        Of("dockerfile", "Dockerfile", "source.dockerfile", "docker", "containerfile"),
        Of("fsharp", "F#", "source.fsharp", "f#", "fs"),
        Of("go", "Go", "source.go", "golang"),
        Of("groovy", "Groovy", "source.groovy", "gradle"),
        Of("handlebars", "Handlebars", "text.html.handlebars", "hbs"),
        Of("hlsl", "HLSL", "source.hlsl"),
        Of("html", "HTML", "text.html.derivative", "htm", "xhtml"),
        Of("ini", "INI", "source.ini", "cfg", "conf", "properties"),
        Of("java", "Java", "source.java"),
        Of("javascript", "JavaScript", "source.js", "js", "mjs", "cjs"),
        Of("jsx", "JSX", "source.js.jsx", "javascriptreact"),
        Of("json", "JSON", "source.json", "webmanifest"),
        Of("jsonc", "JSON", "source.json.comments", "json5"),
        Of("julia", "Julia", "source.julia", "jl"),
        Of("latex", "LaTeX", "text.tex.latex", "tex"),
        Of("less", "Less", "source.css.less"),
        Of("log", "Log", "text.log"),
        Of("lua", "Lua", "source.lua"),
        Of("makefile", "Makefile", "source.makefile", "make", "mk"),
        Of("markdown", "Markdown", "text.html.markdown", "md"),
        Of("objective-c", "Objective-C", "source.objc", "objc"),
        Of("pascal", "Pascal", "source.pascal", "delphi"),
        Of("perl", "Perl", "source.perl", "pl"),
        Of("php", "PHP", "source.php"),
        Of("powershell", "PowerShell", "source.powershell", "ps1", "pwsh"),
        Of("pug", "Pug", "text.pug", "jade"),
        Of("python", "Python", "source.python", "py", "python3", "py3", "pyi"),
        Of("r", "R", "source.r"),
        Of("razor", "Razor", "text.html.cshtml", "cshtml"),
        Of("ruby", "Ruby", "source.ruby", "rb"),
        Of("rust", "Rust", "source.rust", "rs"),
        Of("scss", "SCSS", "source.css.scss", "sass"),
        Of("shell", "Shell", "source.shell", "sh", "bash", "zsh", "shellscript"),
        Of("sql", "SQL", "source.sql"),
        Of("swift", "Swift", "source.swift"),
        // The INI grammar covers the tables, keys, strings and comments of TOML.
        Of("toml", "TOML", "source.ini"),
        Of("typescript", "TypeScript", "source.ts", "ts", "mts"),
        Of("tsx", "TSX", "source.tsx", "typescriptreact"),
        Of("typst", "Typst", "source.typst", "typ"),
        Of("vb", "Visual Basic", "source.asp.vb.net"),
        Of("asm", "Assembly", "source.x86asm", "x86asm", "nasm"),
        Of("xml", "XML", "text.xml", "svg", "csproj", "xsd"),
        Of("xsl", "XSLT", "text.xml.xsl", "xslt"),
        Of("yaml", "YAML", "source.yaml", "yml"),

        Of("ansi", "Terminal", null),
        Of("console", "Console", null, "shell-session", "sh-session", "terminal"),
        Of("csv", "CSV", null, "tsv"),
        Of("d2", "D2", null),
        Of("elixir", "Elixir", null, "ex"),
        Of("graphviz", "Graphviz", null, "dot"),
        Of("graphql", "GraphQL", null, "gql"),
        Of("haskell", "Haskell", null, "hs"),
        Of("hcl", "HCL", null, "terraform", "tf"),
        Of("http", "HTTP", null),
        Of("jinja", "Jinja", null, "jinja2", "scriban", "liquid"),
        Of("kotlin", "Kotlin", null, "kt"),
        Of("mermaid", "Mermaid", null),
        Of("nginx", "nginx", null),
        Of("output", "Output", null),
        Of("plantuml", "PlantUML", null, "puml"),
        Of("pycon", "Python", null, "python-console", "python-repl", "pytb"),
        Of("scala", "Scala", null),
        Of("vue", "Vue", null, "svelte"),
        Of("zig", "Zig", null),
    ];

    private static readonly FrozenSet<string> PlainNames = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "", "text", "txt", "plain", "plaintext", "none", "nohighlight");

    private static readonly FrozenDictionary<string, Language> ByName = Known
        .SelectMany(static known => known.Aliases.Prepend(known.Language.Id)
        .Select(name => (Name: name, known.Language)))
        .ToDictionary(static named => named.Name, static named => named.Language, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static Language? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Returns true for names that stand for plain text.</summary>
    public static bool IsPlain(string name) => PlainNames.Contains(name);

    public static string? Suggestion(string name) => Nearest.Suggestion(name, ByName.Keys);

    private static (Language, string[]) Of(string id, string name, string? scope, params string[] aliases) =>
        (new Language(id, name, scope), aliases);
}
