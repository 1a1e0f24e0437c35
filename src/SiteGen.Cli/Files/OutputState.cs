using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Bench.Storage;
using SiteGen.Foundation;

namespace SiteGen.Cli.Files;

/// <summary>The state of an output folder, as its manifest and journal record it.</summary>
internal sealed record OutputState
{
    /// <summary>Every file that SiteGen may have written there.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    /// <summary>The entries of the manifest, if they can be trusted.</summary>
    public required FrozenDictionary<string, ManifestEntry> Known { get; init; }

    /// <summary>
    /// The time after which the manifest proves nothing: a file written later was changed by someone else.
    /// </summary>
    public required DateTime ProvenUtc { get; init; }

    /// <summary>The bytes of the manifest; empty when there is none.</summary>
    public required ReadOnlyMemory<byte> Manifest { get; init; }

    /// <summary>True if the last run completed. Otherwise no file is known, and there may be temporary files.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>True if a run was interrupted after it began to write.</summary>
    public required bool HasJournal { get; init; }

    /// <summary>True if there is a manifest of an older version, which is deleted once there is a new one.</summary>
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

    /// <summary>Returns true for a valid output path: anyone may have changed the manifest and the journal.</summary>
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
