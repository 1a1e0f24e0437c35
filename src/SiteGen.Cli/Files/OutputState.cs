using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Bench.Storage;
using SiteGen.Foundation;

namespace SiteGen.Cli.Files;

/// <summary>What an output folder says about itself.</summary>
internal sealed record OutputState
{
    /// <summary>Every file that the program may have written there.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>The entries of the manifest, if they can be believed.</summary>
    public required FrozenDictionary<string, ManifestEntry> Known { get; init; }

    /// <summary>A file that was written after this time has been changed by somebody else.</summary>
    public required DateTime ProvenUtc { get; init; }

    /// <summary>The manifest's own bytes; empty when there is none.</summary>
    public required ReadOnlyMemory<byte> Manifest { get; init; }

    /// <summary>The last run ended. Otherwise no file is known, and there may be temporary ones.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>A run was interrupted after it began to write.</summary>
    public required bool HasJournal { get; init; }

    /// <summary>The manifest of an older version is there, and goes when there is a new one.</summary>
    public required bool HasOldManifest { get; init; }

    public bool IsProvenBy(ReadOnlySpan<byte> manifest) =>
        IsWhole && !HasOldManifest && Manifest.Span.SequenceEqual(manifest);

    public static OutputState Read(IDisk disk, OutputRoot root)
    {
        var (bytes, newest) = ManifestIn(disk, root.At(OutputManifest.FileName));
        var (_, old) = ManifestIn(disk, root.At(OutputManifest.OldFileName));
        var (manifest, name) = newest is null && old is not null
            ? (old, OutputManifest.OldFileName) : (newest, OutputManifest.FileName);
        var journal = OutputJournal.Read(disk, root);
        var isWhole = manifest is { Format: OutputManifest.CurrentFormat } && journal is null;
        var entries = manifest?.Files ?? [];
        var all = entries.Concat(old?.Files ?? []).Select(static entry => entry.Path);
        return new OutputState
        {
            Paths = [.. all.Union(journal ?? []).Where(IsSafe)],
            Known = (isWhole ? entries : []).ToFrozenDictionary(static entry => entry.Path),
            ProvenUtc = disk.Look(root.At(name)).WrittenUtc,
            Manifest = bytes,
            IsWhole = isWhole,
            HasJournal = journal is not null,
            HasOldManifest = old is not null,
        };
    }

    private static (byte[] Bytes, OutputManifest? Manifest) ManifestIn(IDisk disk, string path)
    {
        var bytes = disk.Look(path).Kind == FileKind.File ? disk.Read(path) : [];
        return (bytes, OutputManifest.Parse(bytes));
    }

    /// <summary>Manifest and journal are files that anybody may have changed.</summary>
    private static bool IsSafe(string path)
    {
        try
        {
            return OutputPath.Parse(path).Value == path;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
