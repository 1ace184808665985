namespace Solvent.Experiments;

/// <summary>A dataset version that a run used or made.</summary>
/// <param name="Name">The dataset.</param>
/// <param name="Version">The version: <c>v3</c>.</param>
/// <param name="Hash">SHA-256 of its bytes.</param>
/// <param name="Mode">Whether the run read or wrote it.</param>
public sealed record RunDataset(string Name, string Version, string Hash, DatasetAccess Mode)
{
    /// <summary>How to name the version in a command: <c>taxi@v3</c>.</summary>
    public string Reference => $"{Name}@{Version}";
}
