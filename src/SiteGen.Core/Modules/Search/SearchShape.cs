namespace SiteGen.Modules.Search;

/// <summary>
/// Which files the index has. It follows from the number of pages alone, so that it is known before a page is read.
/// </summary>
internal readonly record struct SearchShape(int PageCount)
{
    private const int MostPagesInOneFile = 24, PagesForFileOfWords = 64;

    /// <summary>Whether the first file holds everything.</summary>
    public bool IsOneFile => PageCount <= MostPagesInOneFile;

    /// <summary>
    /// How many pages share their file of texts: those of a page of results are a few files of some 15 kB.
    /// </summary>
    public int PagesInFile => IsOneFile ? MostPagesInOneFile : 8;

    /// <summary>At least one, which may be a part of the first file.</summary>
    public int TextFileCount => Math.Max(1, (PageCount + PagesInFile - 1) / PagesInFile);

    /// <summary>At least one, which may be a part of the first file.</summary>
    public int WordFileCount => Math.Max(1, (PageCount + PagesForFileOfWords - 1) / PagesForFileOfWords);
}
