namespace Solvent.Remotes.Tests.Credentials;

/// <summary>Environment variables that are as they were again afterwards.</summary>
internal sealed class ChangedEnvironment : IDisposable
{
    private readonly List<(string Name, string? Value)> _before = [];

    public ChangedEnvironment Set(string name, string? value)
    {
        _before.Add((name, Environment.GetEnvironmentVariable(name)));
        Environment.SetEnvironmentVariable(name, value);
        return this;
    }

    public void Dispose()
    {
        foreach (var (name, value) in Enumerable.Reverse(_before)) Environment.SetEnvironmentVariable(name, value);
    }
}
