namespace Solvent.Datasets;

/// <summary>The kinds of remotes that <see cref="Dataset"/> and <see cref="DatasetRemotes"/> know beside folders, when they are told none.</summary>
public static class RemoteKinds
{
    private static Func<IReadOnlyList<IRemoteProvider>> _others = () => [];

    /// <summary>Lets this process use more kinds. They are asked for when a remote is opened.</summary>
    public static void Use(Func<IReadOnlyList<IRemoteProvider>> kinds) => _others = kinds;

    internal static IReadOnlyList<IRemoteProvider> Others() => _others();
}
