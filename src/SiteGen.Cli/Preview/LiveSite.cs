using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Cli.Diagrams;
using SiteGen.Cli.Files;
using SiteGen.Configuration;
using SiteGen.Foundation;
using SiteGen.Model;
using SiteGen.Modules;

namespace SiteGen.Cli.Preview;

/// <summary>The result of looking at the source again.</summary>
/// <param name="Changed">The files that are new, changed or gone, in order.</param>
public sealed record Rebuilt(PreviewState State, ImmutableArray<SourcePath> Changed, TimeSpan Time);

/// <summary>The site while its author writes: always the newest source, rendered on request.</summary>
/// <param name="render">Renders one file; <see cref="RenderStage.Remembered"/> unless a test replaces it.</param>
/// <param name="derived">Keeps slow results for the next preview or build; null to keep none.</param>
public sealed class LiveSite(SiteScanner scanner, Func<BuildOptions> options, LiveSite.Render? render = null,
    IDerivedStore? derived = null)
{
    public delegate RenderedRoute Render(Route route, SitePlan plan, Memo<OutputPath, RenderedRoute> memo);


    /// <summary>The largest number of rendered pages in memory: a preview may stay open for days.</summary>
    private const int MostKept = 400;

    private readonly Memory _memory = new()
    {
        Derived = derived ?? NoDerivedStore.Instance,
        Diagrams = DiagramTools.Installed,
    };
    private readonly ConcurrentDictionary<string, ServedFile> _lastGood = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<OutputPath, Diagnostic> _renderProblems = new();
    private SiteConfig _goodConfig = SiteConfig.Default;

    public PreviewState State { get; private set; } = null!;

    /// <summary>Every known problem: those of the plan, and those of the files rendered so far.</summary>
    public ImmutableArray<Diagnostic> Problems => Pipeline.Problems(State.Plan, _renderProblems.Values);

    private readonly Render _render = render ?? RenderStage.Remembered;

    public Rebuilt Start() => Look(() => scanner.Scan());

    public Rebuilt Look(Changes changes) =>
        Look(() => changes.IsComplete ? scanner.Refresh(changes.Paths) : scanner.Scan(changes.Paths));

    /// <summary>
    /// Returns what <see cref="Get(string)"/> returns, without blocking a thread of the pool, which has few.
    /// </summary>
    /// <remarks>
    /// A page can take seconds. It is rendered on a thread of its own, once for all tabs that request it.
    /// </remarks>
    public Task<ServedFile?> Answer(string file, CancellationToken cancellation)
    {
        var state = State;
        if (state.Served.TryGetValue(file, out var served)) return Task.FromResult<ServedFile?>(served);
        if (state.Find(file) is null or FileRoute { CannotFail: true, IsSlow: false })
            return Task.FromResult(Get(state, file));
        var making = state.InTheMaking.GetOrAdd(file, name => new Lazy<Task<ServedFile?>>(() => Make(state, name)));
        return making.Value.WaitAsync(cancellation);
    }

    /// <param name="file">A path in the output: "a/index.html".</param>
    /// <returns>
    /// Null when the site has no such file, and no last good version of it whose source is now broken.
    /// </returns>
    public ServedFile? Get(string file) => Get(State, file);

    private Task<ServedFile?> Make(PreviewState state, string file)
    {
        return Task.Factory.StartNew(
            MakeAndLeave, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        ServedFile? MakeAndLeave()
        {
            try
            {
                return Get(state, file);
            }
            finally
            {
                state.InTheMaking.TryRemove(file, out _);
            }
        }
    }

    private ServedFile? Get(PreviewState state, string file)
    {
        if (state.Served.TryGetValue(file, out var served)) return served;
        if (state.Find(file) is not { } route)
            return LastGood(file, null) is { } gone && state.BrokenSources.Contains(gone.Source) ? gone : null;
        if (!route.Source.Path.IsRoot && state.BrokenSources.Contains(route.Source.Path)
            && LastGood(file, null) is { } before)
            return before;
        var rendered = _render(route, state.Plan, _memory.Files);
        Note(state, route.Path, rendered.Problems.LastOrDefault());
        if (rendered.File is not { } made)
            return LastGood(file, rendered.Problem)
                ?? new ServedFile(file, route.Source.Path, default, IsStale: true, rendered.Problem);
        if (_lastGood.Count > MostKept)
        {
            _lastGood.Clear();
            _memory.Files.Shrink(static known => known.WithoutFile());
        }
        if (state.Served.Count > MostKept) state.Served.Clear();
        var good = new ServedFile(file, route.Source.Path, made.Bytes, IsStale: false, null);
        // A slow page can be finished after a newer version of it.
        if (State == state) _lastGood[file] = good;
        return state.Served[file] = good;
    }

    /// <summary>
    /// Renders what nobody has requested, so that every problem is known. Keeps no bytes. Skips files that cannot fail:
    /// those that are only copied, and those that repeat pages.
    /// </summary>
    /// <returns>False when the source changed meanwhile.</returns>
    public bool CheckAll(PreviewState state, CancellationToken cancellation)
    {
        foreach (var route in state.Plan.Routes.Where(static route => route is not FileRoute { CannotFail: true }))
        {
            if (cancellation.IsCancellationRequested || State != state) return false;
            Note(state, route.Path, RenderStage.Checked(route, state.Plan, _memory.Files).Problems.LastOrDefault());
        }
        if (_memory.Files.Count > state.Plan.Routes.Length)
            _memory.Files.KeepOnly(state.Plan.Routes.Select(static route => route.Path).ToHashSet());
        return true;
    }

    /// <summary>Returns what a page was made from, and why it was rendered again.</summary>
    public Memo<OutputPath, RenderedRoute>.Remembered? Made(string file) =>
        State.Find(file) is { } route ? _memory.Files.Last(route.Path) : null;

    public Memo<SourcePath, Markdown.ParsedPage>.Remembered? Parsed(SourcePath source) => _memory.Pages.Last(source);

    private Rebuilt Look(Func<SourceTree> look)
    {
        var start = TimeProvider.System.GetTimestamp();
        var before = State;
        var tree = look();
        if (before is not null && ReferenceEquals(before.Plan.Tree, tree))
            return new Rebuilt(before, [], TimeSpan.Zero);
        var state = new PreviewState((before?.Generation ?? 0) + 1, Planned(tree));
        var changed = before is null ? [] : Differences(before.Plan.Tree, tree);
        foreach (var gone in _renderProblems.Keys.Where(path => state.Find(path.Value) is null))
            _renderProblems.TryRemove(gone, out _);
        State = state;
        return new Rebuilt(state, changed, TimeProvider.System.GetElapsedTime(start));
    }

    /// <summary>
    /// Plans the site. While <c>site.yaml</c> is broken, the last good settings apply: with the defaults, every address
    /// could change.
    /// </summary>
    private SitePlan Planned(SourceTree tree)
    {
        var settings = Pipeline.SettingsOf(tree, _memory);
        var (config, problems) = settings;
        var isBroken = problems.Any(static problem => problem.Severity == Severity.Error);
        if (!isBroken) _goodConfig = config;
        if (!isBroken || State is null) return Pipeline.Prepare(tree, settings, options(), _memory, SiteExtensions.All);
        var plan = Pipeline.Prepare(
            tree, new WithProblems<SiteConfig>(_goodConfig, []), options(), _memory, SiteExtensions.All);
        // Problems of the earlier settings have no place in the current file.
        return plan with
        {
            Diagnostics = [.. plan.Diagnostics.Where(static problem => problem.Location.Path != SiteConfigReader.Path),
                .. problems],
        };
    }

    private static ImmutableArray<SourcePath> Differences(SourceTree before, SourceTree now) =>
        now.ChangesSince(before) is { } changes
            ? [.. changes.Where(path => before.Find(path)?.Fingerprint != now.Find(path)?.Fingerprint).Order()] :
        [.. now.Paths.Where(path => !ReferenceEquals(before.Find(path), now.Find(path))
            && before.Find(path)?.Fingerprint != now.Find(path)!.Fingerprint)
            .Concat(before.Paths == now.Paths ? [] : before.Paths.Where(path => now.Find(path) is null)).Order()];

    private ServedFile? LastGood(string file, Diagnostic? problem) =>
        _lastGood.TryGetValue(file, out var good) ? good with { IsStale = true, Problem = problem } : null;

    /// <summary>Records the problem of a file, or that it has none. Ignores what an older look found.</summary>
    private void Note(PreviewState state, OutputPath path, Diagnostic? problem)
    {
        if (State != state) return;
        if (problem is null) _renderProblems.TryRemove(path, out _);
        else _renderProblems[path] = problem;
    }
}
