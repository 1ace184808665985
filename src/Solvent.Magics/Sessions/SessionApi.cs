using System.Reflection;
using Solvent.Kernel;

namespace Solvent.Magics.Sessions;

/// <summary>The Solvent API as cells see it.</summary>
internal static class SessionApi
{
    private static readonly string[] Namespaces = ["Solvent", "Solvent.Tables", "Solvent.Quality", "Solvent.Drift", "Solvent.Datasets", "Solvent.Experiments"];

    public static void AddTo(KernelSession session)
    {
        session.AddReference(typeof(SolventException).Assembly);
        foreach (var name in Namespaces.Skip(1)) session.AddReference(Assembly.Load(name));
        foreach (var name in Namespaces) session.AddUsing(name);
    }
}
