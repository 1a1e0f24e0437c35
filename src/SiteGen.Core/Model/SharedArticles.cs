using System.Collections;
using System.Numerics;

namespace SiteGen.Model;

/// <summary>The articles of a term or a series, by their positions among all articles.</summary>
/// <param name="positions">In ascending order.</param>
/// <param name="bits">A bit for each article of the site; null if few of them belong to the set.</param>
public sealed class ArticleSet(int[] positions, BitArray? bits)
{
    /// <summary>Bits take no more memory than positions if one of this many articles is in the set.</summary>
    private const int ArticlesForBits = 32;

    public int[] Positions => positions;

    public static ArticleSet Of(IEnumerable<int> positions, int articleCount)
    {
        int[] sorted = [.. positions.Order()];
        if ((long)sorted.Length * ArticlesForBits < articleCount) return new ArticleSet(sorted, null);
        var bits = new BitArray(articleCount);
        foreach (var position in sorted) bits[position] = true;
        return new ArticleSet(sorted, bits);
    }

    public bool Contains(int position) => bits?[position] ?? Array.BinarySearch(positions, position) >= 0;
}

/// <param name="Weight">What sharing the group adds to the score of an article.</param>
public readonly record struct SharedGroup(double Weight, ArticleSet Articles);

/// <summary>Finds the articles whose shared groups have the largest sum of weights.</summary>
/// <remarks>
/// Adding up the weights of all members of all groups would take time in proportion to the square of the site, because
/// groups grow with it. Instead, the combinations of groups are tried from the largest sum down, and each of them only
/// until enough articles have been found.
/// </remarks>
public static class SharedArticles
{
    /// <summary>The number of groups up to which all combinations are tried.</summary>
    private const int MostCombined = 6;

    /// <summary>The number of members of all groups up to which adding up their weights is quicker.</summary>
    private const int FewMembers = 500;

    /// <summary>Returns at most <paramref name="count"/> articles, the highest score first, then by position.</summary>
    /// <param name="own">The position of the article itself, which is left out; -1 for none.</param>
    public static IReadOnlyList<(int Position, double Score)> Best(
        IReadOnlyList<SharedGroup> groups, int own, int count) =>
        groups.Count > MostCombined || groups.Sum(static group => group.Articles.Positions.Length) <= FewMembers
            ? BestOfAll(groups, own, count) : BestOfCombinations(groups, own, count);

    /// <summary>Adds up the weights for every member of every group.</summary>
    public static IReadOnlyList<(int Position, double Score)> BestOfAll(
        IReadOnlyList<SharedGroup> groups, int own, int count)
    {
        var scores = new Dictionary<int, double>();
        foreach (var group in groups)
        {
            foreach (var position in group.Articles.Positions)
                scores[position] = scores.GetValueOrDefault(position) + group.Weight;
        }
        scores.Remove(own);
        return [.. scores.Select(static score => (Position: score.Key, Score: score.Value))
            .OrderByDescending(static found => found.Score).ThenBy(static found => found.Position).Take(count)];
    }

    /// <summary>Takes the members of the combinations of groups, those with the largest sum first.</summary>
    public static IReadOnlyList<(int Position, double Score)> BestOfCombinations(
        IReadOnlyList<SharedGroup> groups, int own, int count)
    {
        var best = new List<(int Position, double Score)>();
        var combinations = Enumerable.Range(1, (1 << groups.Count) - 1)
            .GroupBy(combination => ScoreOf(groups, combination)).OrderByDescending(static equal => equal.Key);
        foreach (var equal in combinations)
        {
            if (best.Count >= count) break;
            var missingCount = count - best.Count;
            best.AddRange(equal.SelectMany(combination => Members(groups, combination, own).Take(missingCount))
                .Order().Take(missingCount).Select(position => (position, equal.Key)));
        }
        return best;
    }

    /// <summary>Adds the weights in the order of the groups: the sum of numbers depends on their order.</summary>
    private static double ScoreOf(IReadOnlyList<SharedGroup> groups, int combination)
    {
        var sum = 0.0;
        for (var index = 0; index < groups.Count; index++)
        {
            if (Has(combination, index)) sum += groups[index].Weight;
        }
        return sum;
    }

    /// <summary>Returns the articles in all groups of a combination and in no other, by position.</summary>
    private static IEnumerable<int> Members(IReadOnlyList<SharedGroup> groups, int combination, int own)
    {
        var smallest = BitOperations.TrailingZeroCount(combination);
        for (var index = smallest + 1; index < groups.Count; index++)
        {
            if (Has(combination, index)
                && groups[index].Articles.Positions.Length < groups[smallest].Articles.Positions.Length)
                smallest = index;
        }
        return groups[smallest].Articles.Positions.Where(position => position != own && IsMember(position));

        bool IsMember(int position)
        {
            for (var index = 0; index < groups.Count; index++)
            {
                if (index != smallest && groups[index].Articles.Contains(position) != Has(combination, index))
                    return false;
            }
            return true;
        }
    }

    private static bool Has(int combination, int index) => (combination >> index & 1) == 1;
}
