using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Markdown.CodeBlocks.Examples;

/// <summary>The options of a block that is run, as written.</summary>
internal sealed partial record RunOptions
{
    public const int MaxSeconds = 600;

    public static ImmutableArray<string> Names { get; } =
        ["run", "session", "files", "env", "timeout", "mask", "expect-error"];

    /// <summary>True once the block has the option <c>run</c>.</summary>
    public bool IsRun { get; init; }

    /// <summary>True once an option is not valid, so that the block is another one than its author meant.</summary>
    public bool IsBroken { get; init; }

    /// <summary>The first other option, which means nothing without <c>run</c>.</summary>
    public string? Other { get; init; }

    /// <summary>The name of the session, "" for the one without a name; null for a block by itself.</summary>
    public string? Session { get; init; }

    public ImmutableArray<string> Interpreters { get; init; } = [];
    public ImmutableArray<string> Files { get; init; } = [];
    public ImmutableSortedDictionary<string, string> Environment { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public int TimeoutSeconds { get; init; } = 30;
    public ImmutableArray<Regex> Masks { get; init; } = [];
    public bool ExpectsError { get; init; }

    /// <returns>Null when the word is not a valid option of a block that is run.</returns>
    public RunOptions? With(FenceWord word) => (word.Name, word.Value) switch
    {
        ("run", null) => this with { IsRun = true },
        ("run", { } names) when Interpreter().IsMatch(names) =>
            this with { IsRun = true, Interpreters = [.. names.Split(',').Distinct()] },
        ("session", null) => this with { Session = "", Other = word.Name },
        ("session", { Length: > 0 } name) when name.All(static letter => char.IsAsciiLetterOrDigit(letter)
            || letter is '-' or '_') => this with { Session = name, Other = word.Name },
        ("expect-error", null) => this with { ExpectsError = true, Other = word.Name },
        ("files", { Length: > 0 } files) => this with { Files = [.. Words(files)], Other = word.Name },
        ("env", { } variables) when Words(variables).All(static one => Variable().IsMatch(one)) =>
            this with { Environment = Environment.SetItems(Words(variables).Select(Pair)), Other = word.Name },
        ("timeout", { } text) when Seconds(text) is { } seconds =>
            this with { TimeoutSeconds = seconds, Other = word.Name },
        ("mask", { Length: > 0 } text) when WordMark.TryParse(text, out var mask, out _) =>
            this with { Masks = Masks.Add(mask), Other = word.Name },
        _ => null,
    };

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static KeyValuePair<string, string> Pair(string variable) =>
        new(variable[..variable.IndexOf('=')], variable[(variable.IndexOf('=') + 1)..]);

    private static int? Seconds(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds is >= 1 and <= MaxSeconds ? seconds : null;

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]*(,[A-Za-z0-9][A-Za-z0-9._-]*)*\z",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Interpreter();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*=", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
