namespace SiteGen.Modules.Search;

/// <summary>
/// The number of files in the index. It depends on the number of pages alone, so it is known before any page is read.
/// </summary>
internal readonly record struct SearchShape(int PageCount)
{
    private const int MostPagesInOneFile = 24, PagesForFileOfWords = 64;

    /// <summary>True if the first file holds the whole index.</summary>
    public bool IsOneFile => PageCount <= MostPagesInOneFile;

    /// <summary>
    /// The number of pages that share a file of texts. The texts for a page of results are in a few files of about 15
    /// kB.
    /// </summary>
    public int PagesInFile => IsOneFile ? MostPagesInOneFile : 8;

    /// <summary>The number of files of texts: at least one, which may be part of the first file.</summary>
    public int TextFileCount => Math.Max(1, (PageCount + PagesInFile - 1) / PagesInFile);

    /// <summary>The number of files of words: at least one, which may be part of the first file.</summary>
    public int WordFileCount => Math.Max(1, (PageCount + PagesForFileOfWords - 1) / PagesForFileOfWords);
}
