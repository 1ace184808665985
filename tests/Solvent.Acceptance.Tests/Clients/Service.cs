namespace Solvent.Acceptance.Tests.Clients;

/// <summary>Programs of others that a test needs.</summary>
internal static class Service
{
    /// <summary>
    /// The first of these files that exists. Without one the test is skipped, but where <c>CI=true</c> promises that
    /// everything is installed, it fails.
    /// </summary>
    public static string Find(string name, params IReadOnlyList<string> candidates)
    {
        if (candidates.FirstOrDefault(File.Exists) is { } found) return found;
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
        {
            Assert.Fail($"{name} is not installed, and CI=true.");
        }

        Assert.Skip($"{name} is not installed.");
        return "";
    }
}
