using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Solvent.Analyzers.MLNet.Engines;

/// <summary>What a program says of its services by names alone, which is all that there is where the packages of the service are not there.</summary>
internal sealed class ServiceNames
{
    private readonly HashSet<string> _singletons = [];

    /// <summary>True when the program has routes.</summary>
    public bool HasRoutes { get; private set; }

    /// <summary>True when requests get their engines from a pool.</summary>
    public bool HasPool { get; private set; }

    /// <summary>True when a type of this name is registered as a singleton.</summary>
    public bool IsSingleton(string type) => _singletons.Contains(type);

    public static ServiceNames Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var names = new ServiceNames();
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var name in tree.GetRoot(cancellationToken).DescendantNodes().OfType<SimpleNameSyntax>()) names.Add(name);
        }

        return names;
    }

    private void Add(SimpleNameSyntax word)
    {
        var name = word.Identifier.ValueText;
        if (Callback.Route(name) == CallbackKind.Request) HasRoutes = true;
        if (name is "AddPredictionEnginePool" or "PredictionEnginePool") HasPool = true;
        if (word is not GenericNameSyntax generic || Callback.Registration(name) != CallbackKind.Singleton) return;
        foreach (var type in generic.TypeArgumentList.Arguments)
        {
            if (type.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().LastOrDefault() is { } last) _singletons.Add(last.Identifier.ValueText);
        }
    }
}
