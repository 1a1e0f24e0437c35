using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using SiteGen.Bench.Storage;
using SiteGen.Foundation;

namespace SiteGen.Cli.Derived;

/// <summary>The results of one kind: small ones in a pack, large ones in files whose names are their keys.</summary>
/// <remarks>Members do not throw when the disk fails. They can be called from several threads at once.</remarks>
internal sealed class DerivedShelf
{
    private const string PackName = "pack";

    private readonly ConcurrentDictionary<Fingerprint, Held> _held = new();
    private readonly Lock _saving = new();
    private readonly string _kind, _cache, _folder;
    private readonly IDisk _disk;
    private readonly DerivedLimits _limits;
    private FileLook _packSeen;
    private Diagnostic? _problem;
    private volatile bool _isChanged;

    /// <param name="cache">The folder of all kinds.</param>
    public DerivedShelf(string kind, string cache, IDisk disk, DerivedLimits limits)
    {
        (_kind, _cache, _folder, _disk, _limits) = (kind, cache, Path.Combine(cache, kind), disk, limits);
        Try(() =>
        {
            if (HasFolder()) Load();
        });
    }

    /// <summary>A result that can be found.</summary>
    /// <param name="age">The number of results that were used more recently when the pack was written.</param>
    private sealed class Held(PackedResult result, int age)
    {
        public PackedResult Result => result;

        public bool IsUsed { get; set; }

        public int Age => IsUsed ? -1 : age;
    }

    /// <summary>The first reason why something cannot be kept.</summary>
    public Diagnostic? Problem => _problem;

    private string Pack => Path.Combine(_folder, PackName);

    public byte[]? Find(Fingerprint key)
    {
        if (!_held.TryGetValue(key, out var held)) return null;
        var bytes = held.Result.IsInFile ? ReadFile(key) : held.Result.IsIntact ? held.Result.Bytes.ToArray() : null;
        held.IsUsed = bytes is not null;
        if (bytes is null && _held.TryRemove(key, out _)) _isChanged = true;
        return bytes;
    }

    public void Keep(Fingerprint key, ReadOnlySpan<byte> bytes)
    {
        var isInFile = bytes.Length > _limits.Packed;
        if (isInFile && (bytes.Length > _limits.Files || !WriteFile(key, bytes))) return;
        var result = isInFile ? PackedResult.InFile(key, bytes.Length) : PackedResult.Of(key, bytes.ToArray());
        _held[key] = new Held(result, age: 0) { IsUsed = true };
        _isChanged = true;
    }

    /// <summary>Writes the pack if a result is new, and deletes what exceeds the limits.</summary>
    public void Save()
    {
        lock (_saving)
        {
            if (!_isChanged || _problem is not null) return;
            _isChanged = false;
            Try(WritePack);
        }
    }

    private void WritePack()
    {
        CreateFolder();
        Temporaries.Sweep(_disk, _folder);
        // Another process may have replaced the pack since it was read.
        if (_disk.Look(Pack) != _packSeen) Add(ReadPack());
        var (kept, discarded) = _limits.Divide(_held.Values
            .OrderBy(static held => held.Age).ThenBy(static held => held.Result.Key.Bits)
            .Select(static held => held.Result));
        Write(Pack, DerivedPack.Write(_kind, kept));
        _packSeen = _disk.Look(Pack);
        foreach (var result in discarded)
        {
            _held.TryRemove(result.Key, out _);
            if (result.IsInFile) _disk.Delete(PathOf(result.Key));
        }
    }

    private void Load()
    {
        var files = _disk.List(_folder).Select(KeyOf).OfType<Fingerprint>().ToHashSet();
        Add(ReadPack().Where(result => !result.IsInFile || files.Contains(result.Key)));
        // Files that no pack mentions were written by a run that was killed or is not finished.
        Add(files.Where(key => !_held.ContainsKey(key))
            .Select(key => PackedResult.InFile(key, _disk.Look(PathOf(key)).Length)), firstAge: int.MaxValue / 2);
    }

    private void Add(IEnumerable<PackedResult> results, int firstAge = 0)
    {
        foreach (var result in results) _held.TryAdd(result.Key, new Held(result, firstAge++));
    }

    private ImmutableArray<PackedResult> ReadPack()
    {
        _packSeen = _disk.Look(Pack);
        // Anything else than a file of a plausible length is not ours, and opening a pipe could block forever.
        return _packSeen.Kind == FileKind.File && _packSeen.Length is > 0 and var length && length <= 2 * _limits.Pack
            ? DerivedPack.Read(_kind, _disk.Read(Pack)) : [];
    }

    private byte[]? ReadFile(Fingerprint key)
    {
        try
        {
            var path = PathOf(key);
            return _disk.Look(path) is { Kind: FileKind.File, Length: > 0 } look && look.Length <= 2 * _limits.Files
                ? DerivedFile.Read(key, _disk.Read(path)) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Another process may have deleted it.
            return null;
        }
    }

    private bool WriteFile(Fingerprint key, ReadOnlySpan<byte> bytes)
    {
        if (_problem is not null) return false;
        var file = DerivedFile.Write(key, bytes);
        return Try(() =>
        {
            CreateFolder();
            Write(PathOf(key), file);
        });
    }

    /// <summary>Replaces a file. A power cut can damage it, which reading it reveals.</summary>
    private void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var temporary = Temporaries.In(_folder);
        try
        {
            _disk.WriteNew(temporary, bytes);
            _disk.Move(temporary, path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Temporaries.Discard(() => _disk.Delete(temporary));
            throw;
        }
    }

    /// <summary>Returns whether the folder exists; sets the problem if something else has its name.</summary>
    private bool HasFolder()
    {
        foreach (var path in (string[])[_cache, _folder])
        {
            var kind = _disk.Look(path).Kind;
            if (kind is FileKind.File or FileKind.Link) _problem = DerivedProblems.InTheWay(path, kind);
            if (kind != FileKind.Folder) return false;
        }
        return true;
    }

    /// <summary>Creates the folder of this kind; that of all kinds is hidden from Git if it is new.</summary>
    private void CreateFolder()
    {
        if (_disk.Look(_folder).Kind == FileKind.Folder) return;
        var isNew = _disk.Look(_cache).Kind == FileKind.Missing;
        _disk.CreateFolder(_folder);
        if (isNew) _disk.WriteNew(Path.Combine(_cache, ".gitignore"), "*\n"u8);
    }

    private bool Try(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _problem ??= DerivedProblems.NotKept(_cache, failure);
            return false;
        }
    }

    private string PathOf(Fingerprint key) => Path.Combine(_folder, key.ToString());

    private static Fingerprint? KeyOf(string name) =>
        name.Length == 32 && UInt128.TryParse(
            name, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits)
        && new Fingerprint(bits) is var key && key.ToString() == name ? key : null;
}
