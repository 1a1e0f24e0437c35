namespace SiteGen.Modules.Search;

/// <summary>Which files the index has. It follows from the number of pages alone, so that it is known before a page is read.</summary>
internal readonly record struct SearchShape(int PageCount)
{
    /// <summary>How many pages share a file of texts: the texts of a page of results are a few files of some 15 KB.</summary>
    public const int PagesInFile = 8;

    private const int MostPagesInOneFile = 24, PagesForFileOfWords = 64;

    /// <summary>Whether the first file holds everything.</summary>
    public bool IsOneFile => PageCount <= MostPagesInOneFile;

    public int TextFileCount => IsOneFile ? 0 : (PageCount + PagesInFile - 1) / PagesInFile;

    public int WordFileCount => IsOneFile ? 1 : (PageCount + PagesForFileOfWords - 1) / PagesForFileOfWords;
}
