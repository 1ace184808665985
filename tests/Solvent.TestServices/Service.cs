using System.Net;
using System.Net.Sockets;

namespace Solvent.TestServices;

/// <summary>Programs of others that a test needs.</summary>
public static class Service
{
    /// <summary>A free port of this machine.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Skips the test when a file of a service is missing, but fails it where <c>CI=true</c> promises that everything is installed.</summary>
    public static void Require(string name, params IReadOnlyList<string> files)
    {
        if (files.FirstOrDefault(file => !File.Exists(file)) is not { } missing) return;
        var reason = $"{name} is not installed: there is no '{missing}'.";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
