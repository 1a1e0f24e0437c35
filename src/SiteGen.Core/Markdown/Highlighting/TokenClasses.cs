using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Foundation;
using TextMateSharp.Themes;

namespace SiteGen.Markdown.Highlighting;

/// <summary>The few classes that a theme's style sheet supports, and the TextMate scopes of each.</summary>
/// <remarks>
/// TextMate receives the classes as the colours of a theme, so that it resolves each scope once and returns one number
/// per token.
/// Plain punctuation and ordinary variables deliberately have no class: they would double the markup.
/// </remarks>
internal static class TokenClasses
{
    /// <summary>The first rule covers text without a class.</summary>
    private static readonly (string? Class, string Scopes)[] Rules =
    [
        (null, "meta.embedded, meta.template.expression, meta.interpolation, meta.fstring, punctuation, "
            + "variable.other.readwrite, variable.other.object, variable.other.property, "
            + "keyword.operator.assignment.shell, string.unquoted.argument.shell, string.unquoted.plain.out.yaml, "
            + "entity.name.function.call.css, support.type.vendored"),
        ("tk-c", "comment, punctuation.definition.comment, markup.quote, meta.diff.header, "
            + "punctuation.definition.from-file, punctuation.definition.to-file"),
        ("tk-k", "keyword, storage, keyword.operator.logical.python, keyword.operator.new, "
            + "keyword.operator.expression, keyword.operator.word, markup.heading"),
        ("tk-s", "string, punctuation.definition.string, constant.character.escape, string.regexp, markup.inline.raw, "
            + "markup.underline.link, markup.fenced_code"),
        ("tk-n", "constant.numeric, keyword.other.unit, constant.other.color"),
        ("tk-f", "entity.name.function, support.function, meta.function-call.generic, meta.diff.range, "
            + "punctuation.definition.range.diff, entity.name.command.shell"),
        ("tk-t", "entity.name.type, entity.name.class, entity.name.namespace, entity.name.section, "
            + "entity.other.inherited-class, support.class, support.type, storage.type.cs, storage.type.java"),
        ("tk-v", "variable, variable.parameter, punctuation.definition.variable"),
        ("tk-o", "keyword.operator"),
        ("tk-b", "constant.language, support.constant, support.variable, variable.language, support.function.builtin, "
            + "support.type.python, constant.other"),
        ("tk-a", "entity.other.attribute-name, entity.name.function.decorator, punctuation.definition.decorator, "
            + "meta.function.decorator.python support.type.python, "
            + "support.type.property-name, punctuation.support.type.property-name, meta.attribute, "
            + "entity.name.tag.yaml, entity.name.function.preprocessor, keyword.other.definition.ini, "
            + "entity.name.section.group-title.ini"),
        ("tk-g", "entity.name.tag, punctuation.definition.tag"),
        ("tk-i", "markup.inserted, punctuation.definition.inserted"),
        ("tk-d", "markup.deleted, punctuation.definition.deleted"),
        ("tk-e", "invalid"),
    ];

    public static IRawTheme Theme { get; } = new ClassTheme();

    /// <summary>The fingerprint of all rules.</summary>
    public static Fingerprint Fingerprint { get; } = Rules.Aggregate(new FingerprintBuilder(),
        static (builder, rule) => builder.Add(rule.Class).Add(rule.Scopes), static builder => builder.Finish());

    /// <param name="tokenClass">The number of a class; 0 for text without one.</param>
    public static string? NameOf(int tokenClass) => tokenClass < Rules.Length ? Rules[tokenClass].Class : null;

    /// <summary>
    /// Returns the numbers of the classes, indexed by the colour numbers of a theme that was made from
    /// <see cref="Theme"/>.
    /// </summary>
    public static ImmutableArray<byte> ByColor(Theme theme)
    {
        var classes = new byte[theme.GetColorMap().Count + 2];
        for (var index = 0; index < Rules.Length; index++)
            classes[theme.GetColorId(ColorOf(index))] = (byte)index;
        return [.. classes];
    }

    private static string ColorOf(int index) => "#" + index.ToString("X6", CultureInfo.InvariantCulture);

    private sealed class ClassTheme : IRawTheme
    {
        public string GetName() => "classes";

        public string? GetInclude() => null;

        public ICollection<IRawThemeSetting> GetSettings() => [];

        public ICollection<IRawThemeSetting> GetTokenColors() =>
            [.. Rules.Select(static (rule, index) => new ClassRule(rule.Scopes, ColorOf(index)))];

        public ICollection<KeyValuePair<string, object>> GetGuiColors() => [];
    }

    private sealed class ClassRule(string scopes, string color) : IRawThemeSetting, IThemeSetting
    {
        public string? GetName() => null;

        public object GetScope() => scopes;

        public IThemeSetting GetSetting() => this;

        public object? GetFontStyle() => null;

        public string? GetBackground() => null;

        public string GetForeground() => color;
    }
}
