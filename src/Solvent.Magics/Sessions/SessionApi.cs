using System.Reflection;
using Solvent.Kernel;

namespace Solvent.Magics.Sessions;

/// <summary>The Solvent API as cells see it.</summary>
internal static class SessionApi
{
    private static readonly string[] Namespaces = ["Solvent", "Solvent.Tables", "Solvent.Quality", "Solvent.Drift", "Solvent.Datasets", "Solvent.Experiments"];

    private static readonly string[] DataTypes = ["Microsoft.ML.DataView", "Microsoft.Data.Analysis"];

    public static void AddTo(KernelSession session)
    {
        session.AddReference(typeof(SolventException).Assembly);
        foreach (var name in Namespaces.Skip(1)) session.AddReference(Assembly.Load(name));
        // Data views and data frames stand in signatures of Table: without them a cell that references ML.NET later would see other tables
        // than the cells before it.
        foreach (var name in DataTypes) session.AddReference(Assembly.Load(name));
        foreach (var name in Namespaces) session.AddUsing(name);
    }
}
