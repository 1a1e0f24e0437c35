using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SiteGen.Markdown.Formulas.Tex;

/// <summary>Reads what a command takes.</summary>
/// <param name="command">The command itself, which has been taken.</param>
/// <returns>Null when it leaves nothing on the page.</returns>
internal delegate Atom? TexCommand(TexParser parser, TexToken command);

/// <summary>The commands that take arguments. Those of a single symbol are in <see cref="TexSymbols"/>.</summary>
internal static class TexCommands
{
    private static readonly FrozenDictionary<string, TexCommand> ByName =
        FractionCommands.All.Concat(AccentCommands.All).Concat(FenceCommands.All).Concat(TextCommands.All)
        .Concat(SpaceCommands.All).Concat(StackCommands.All).Concat(TableCommands.All).Concat(LayoutCommands.All)
        .ToDictionary(static entry => entry.Name, static entry => entry.Command, StringComparer.Ordinal)
        .ToFrozenDictionary(StringComparer.Ordinal);

    public static ImmutableArray<string> Names { get; } =
        [.. ByName.Keys.Concat(TexSwitches.Names).Order(StringComparer.Ordinal)];

    public static TexCommand? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Gives several commands, each with what it stands for, one meaning.</summary>
    public static IEnumerable<(string Name, TexCommand Command)> Each(
        string table, Func<TexParser, TexToken, string, Atom?> meaning)
    {
        var words = table.Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries);
        for (var index = 0; index + 1 < words.Length; index += 2)
        {
            var value = words[index + 1];
            yield return (words[index], (parser, command) => meaning(parser, command, value));
        }
    }
}
