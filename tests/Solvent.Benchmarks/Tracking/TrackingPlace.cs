using Solvent.Datasets;
using Solvent.Experiments;

namespace Solvent.Benchmarks.Tracking;

/// <summary>A database that runs are tracked in, with an empty project around it.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Root">Folder of the project.</param>
/// <param name="Address">What <c>SOLVENT_TRACKING</c> is; <see langword="null"/> for the database of the project.</param>
internal sealed record TrackingPlace(string Name, string Root, string? Address)
{
    /// <summary>An empty project.</summary>
    public static TrackingPlace Create(string name, string? address)
    {
        var root = Folder(name);
        if (Directory.Exists(root)) Directory.Delete(root, recursive: true);
        // The folder stands for a work tree, so that no store further up is found instead.
        Directory.CreateDirectory(Path.Combine(root, ".git"));
        return new TrackingPlace(name, root, address);
    }

    /// <summary>The project that an earlier run has left, or an empty one.</summary>
    public static TrackingPlace Find(string name)
        => Directory.Exists(Folder(name)) ? new TrackingPlace(name, Folder(name), Address: null) : Create(name, address: null);

    private static string Folder(string name) => Path.Combine(Path.GetTempPath(), "solvent-benchmarks", "tracking", name);

    public ExperimentStore Open() => new(StoreDirectory.Find(Root), TimeProvider.System, Address is null ? null : TrackingAddress.Parse(Address));
}
