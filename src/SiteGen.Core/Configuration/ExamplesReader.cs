using System.Collections.Immutable;
using SiteGen.Foundation;
using SiteGen.Foundation.Yaml;

namespace SiteGen.Configuration;

/// <summary>Reads the commands that run examples; only <c>sitegen examples</c> and <c>check</c> use them.</summary>
internal static class ExamplesReader
{
    private const string Help = "Write {commands: {sh: \"sh {file}\"}}.";

    public static ImmutableSortedDictionary<string, string> Commands(YamlFields fields)
    {
        var commands = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (fields.Fields("examples", Help) is not { } examples) return commands.ToImmutable();
        foreach (var entry in examples.Mapping("commands", Help)?.Entries ?? [])
        {
            if (YamlValues.Text(entry.Value, entry.Key, fields.Problems) is not { } command) continue;
            if (command.Value.Split(' ').Contains("{file}")) commands[entry.Key] = command.Value;
            else fields.Problems.Add(NoFile(command, entry.Key));
        }
        examples.ReportUnknown("'examples'");
        return commands.ToImmutable();
    }

    private static Diagnostic NoFile(Located<string> command, string language) =>
        Diagnostic.Error("SG0327", command.Location,
            $"The command for '{language}' examples does not name the file of the code.",
            "Write {file} where the file belongs, as a word of its own: \"sh {file}\".");
}
