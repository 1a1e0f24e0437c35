using SiteGen.Bench.Releases;
using SiteGen.Cli.Network;
using SiteGen.Foundation;

namespace SiteGen.Cli.Releases;

/// <summary>Answers what services know about versions.</summary>
public interface IReleaseAnswers
{
    /// <returns>The answer, or the reason why there is none, as a sentence.</returns>
    Task<(byte[]? Answer, string? Why)> Get(ReleaseSource source, CancellationToken cancellation);
}

/// <summary>Reads answers from files, such as <c>endoflife-python.json</c>.</summary>
public sealed class SavedAnswers(string folder) : IReleaseAnswers
{
    public async Task<(byte[]? Answer, string? Why)> Get(ReleaseSource source, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, source.FileName);
        try
        {
            if (new FileInfo(path).Length > ReleaseFeed.ByteLimit) return (null, $"{path} is too large.");
            return (await File.ReadAllBytesAsync(path, cancellation), null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, UnicodeText.OneLine(failure.Message));
        }
    }
}

/// <summary>Asks services over the network.</summary>
public sealed class WebAnswers : IReleaseAnswers
{
    public Task<(byte[]? Answer, string? Why)> Get(ReleaseSource source, CancellationToken cancellation) =>
        Web.Get(source.Address, ReleaseFeed.ByteLimit, cancellation);
}
