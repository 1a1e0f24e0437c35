using System.Globalization;
using Xunit;

namespace SiteGen.Tests;

/// <summary>
/// Random sequences of edits, folders that move and bursts of files, each compared with clean builds.
/// </summary>
public sealed class RandomEditsTests
{
    private const int BurstSize = 200;
    private const int MostSteps = 8;

    /// <summary>
    /// The number of sequences; <c>SITEGEN_EDIT_SEQUENCES=1000</c> runs as many as the documentation quotes.
    /// </summary>
    private static int Count =>
        int.TryParse(Environment.GetEnvironmentVariable("SITEGEN_EDIT_SEQUENCES"), NumberStyles.None,
            CultureInfo.InvariantCulture, out var count) ? count : 20;

    [Fact]
    public void Random_sequences_give_what_clean_builds_give()
    {
        for (var seed = 0; seed < Count; seed++) Run(seed);
    }

    private static void Run(int seed)
    {
        var (random, script) = (new Random(seed), new List<string>());
        var build = TestSite.Of(IncrementalTests.Source).Refresh();
        try
        {
            for (var step = random.Next(2, MostSteps); step >= 0; step--)
            {
                var (name, site) = Next(build.Site, random);
                script.Add(name);
                build = site.Refresh();
                if (step == 0 || random.Next(3) == 0) IncrementalTests.ShouldBeClean(build);
            }
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"Seed {seed}: {string.Join("; then ", script)}", failure);
        }
    }

    private static (string Name, TestSite Site) Next(TestSite site, Random random) => random.Next(20) switch
    {
        0 => Burst(site, random),
        1 or 2 => Move(site, random),
        3 => ("nothing", site),
        _ => Edit(site, random),
    };

    /// <summary>Makes an edit that the site allows, or undoes it.</summary>
    private static (string Name, TestSite Site) Edit(TestSite site, Random random)
    {
        var paths = site.Paths.ToHashSet(StringComparer.Ordinal);
        for (var tries = 0; tries < 50; tries++)
        {
            var edit = IncrementalTests.Edits.ElementAt(random.Next(IncrementalTests.Edits.Count)).Data;
            var parts = edit.Split('|');
            if (parts[1].Length == 0)
                return (edit, IncrementalTests.Apply(site, edit, isUndone: paths.Contains(parts[0])));
            if (!paths.Contains(parts[0])) continue;
            var text = site.Text(parts[0]);
            // The new text may contain the old one.
            if (text.Contains(parts[2], StringComparison.Ordinal))
                return ($"undo {edit}", IncrementalTests.Apply(site, edit, isUndone: true));
            if (text.Contains(parts[1], StringComparison.Ordinal)) return (edit, IncrementalTests.Apply(site, edit));
        }
        return ("nothing", site);
    }

    private static (string Name, TestSite Site) Move(TestSite site, Random random)
    {
        string[] places = ["content/posts", "content/articles", "content/docs", "content/docs/posts", "content/manual"];
        var taken = places.Where(
            place => site.Paths.Any(path => path.StartsWith(place + "/", StringComparison.Ordinal))).ToList();
        var from = taken[random.Next(taken.Count)];
        var free = places.Where(place => !place.StartsWith(from + "/", StringComparison.Ordinal)
            && !taken.Contains(place)).ToList();
        var to = free[random.Next(free.Count)];
        return ($"move {from} to {to}", site.Moved(from, to));
    }

    /// <summary>Adds many pages that refer to each other, changes them all, or removes them.</summary>
    private static (string Name, TestSite Site) Burst(TestSite site, Random random)
    {
        var known = site.Paths.Where(static path => path.StartsWith("content/burst/", StringComparison.Ordinal))
            .ToList();
        if (known.Count > 0 && random.Next(2) == 0) return ("remove the burst", site.Without(known));
        var version = random.Next(1000);
        return ($"burst {version}", site.With(Enumerable.Range(0, BurstSize).Select(index => (
            $"content/burst/p{index}.md",
            $"---\ntitle: \"P{index} {{{{ data.numbers.one }}}}\"\ndate: 2026-02-{(index % 28) + 1:00}\n"
            + $"tags: [t{index % 7}]\n---\nText {version}, [next](p{(index + 1) % BurstSize}.md).\n"))));
    }
}
