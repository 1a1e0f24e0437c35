using System.Net;
using System.Net.Sockets;

namespace SiteGen.Cli.Preview;

/// <summary>Where the preview listens, and under which names it answers.</summary>
public sealed record PreviewAddress(IPAddress Host, int Port, IReadOnlyCollection<string> Names)
{
    public static PreviewAddress Loopback(int port) => new(IPAddress.Loopback, port, ["localhost", "127.0.0.1", "[::1]"]);

    public static PreviewAddress Of(IPAddress host, int port, IEnumerable<string> names) =>
        Loopback(port) with { Host = host, Names = [.. Loopback(port).Names, InUrl(host), .. names] };

    /// <summary>The name by which a browser on this machine reaches it.</summary>
    public string Name =>
        IPAddress.IsLoopback(Host) || Host.Equals(IPAddress.Any) || Host.Equals(IPAddress.IPv6Any) ? "localhost" : InUrl(Host);

    private static string InUrl(IPAddress host) => host.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{host}]" : host.ToString();
}
