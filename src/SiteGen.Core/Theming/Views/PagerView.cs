namespace SiteGen.Theming.Views;

[View("page of a list")]
public sealed partial record PagerPageView(int Number, string Url, bool IsCurrent) : View;

/// <summary>The position of the current page in a list of several pages.</summary>
/// <param name="Pages">The first page, the last one, and those around the current one.</param>
[View("pager")]
public sealed partial record PagerView(
    int Number, int Total, string? PreviousUrl, string? NextUrl, string FirstUrl, string LastUrl,
    PagerPageView[] Pages) : View
{
    private const int Neighbours = 2;

    /// <param name="urlOf">Returns the address of a page of the list by its number, from 1.</param>
    public static PagerView? Of(int number, int total, Func<int, string> urlOf)
    {
        if (total < 2) return null;
        var shown = Enumerable.Range(1, total)
            .Where(page => page == 1 || page == total || Math.Abs(page - number) <= Neighbours);
        return new PagerView(
            number, total, number > 1 ? urlOf(number - 1) : null, number < total ? urlOf(number + 1)
            : null, urlOf(1), urlOf(total),
            [.. shown.Select(page => new PagerPageView(page, urlOf(page), page == number))]);
    }
}
