using System.Net;
using System.Net.Sockets;

namespace SiteGen.Cli.Preview;

/// <summary>The address that the preview listens on, and the host names that it answers to.</summary>
public sealed record PreviewAddress(IPAddress Host, int Port, IReadOnlyCollection<string> Names)
{
    public static PreviewAddress Loopback(int port) =>
        new(IPAddress.Loopback, port, ["localhost", "127.0.0.1", "[::1]"]);

    public static PreviewAddress Of(IPAddress host, int port, IReadOnlyCollection<string> names)
    {
        var local = Loopback(port);
        return local with
        {
            Host = host,
            Names = [.. local.Names.Append(InUrl(host)).Concat(names).Distinct()],
            HasOwnNames = names.Count > 0,
        };
    }

    public bool IsOpenToNetwork => !IPAddress.IsLoopback(Host);

    /// <summary>True if the preview also answers to names that the user gave.</summary>
    public bool HasOwnNames { get; private init; }

    /// <summary>The host name by which a browser on this machine reaches the preview.</summary>
    public string Name =>
        IPAddress.IsLoopback(Host) || Host.Equals(IPAddress.Any) || Host.Equals(IPAddress.IPv6Any) ? "localhost"
            : InUrl(Host);

    private static string InUrl(IPAddress host) =>
        host.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{host}]" : host.ToString();
}
