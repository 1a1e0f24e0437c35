using System.Globalization;
using SiteGen.Foundation;

namespace SiteGen.Model;

/// <summary>
/// The addresses of a list that is split: the first page is at the list's own address, the others are below it at
/// 'page/2/' and so on.
/// </summary>
public static class ListAddress
{
    private const string Folder = "page";

    /// <param name="number">From 1.</param>
    public static UrlPath Of(UrlPath list, int number) =>
        number == 1 ? list : list.Child(Folder).Child(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Returns true for what could be the second or a later page of a list.</summary>
    public static bool IsLaterPage(UrlPath address) =>
        address.Value.TrimEnd('/').Split('/') is [.., Folder, var number] && number.All(char.IsAsciiDigit);

    /// <summary>Returns true for the first and any later page of a list. Links may omit the '/' at the end.</summary>
    public static bool IsPageOf(UrlPath list, UrlPath address)
    {
        var value = address.Value.TrimEnd('/') + "/";
        return value == list.Value || (IsLaterPage(address)
            && value[..(value.TrimEnd('/').LastIndexOf('/') + 1)] == $"{list.Value}{Folder}/");
    }
}
