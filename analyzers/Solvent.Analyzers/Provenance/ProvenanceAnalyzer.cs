using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Solvent.Analyzers.Provenance;

/// <summary>A rule that judges bodies by where their rows and models come from. What is known of a body is shared by all such rules.</summary>
public abstract class ProvenanceAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (ProgramProvenance.Of(start.Compilation) is not { } program) return;
            // A method that several others call is read with each of them, and what is wrong in it is told once.
            var reported = new ConcurrentDictionary<Location, bool>();
            start.RegisterOperationBlockAction(block =>
            {
                if (block.OwningSymbol is not IMethodSymbol method || block.OperationBlocks.IsEmpty) return;
                IOperation root = block.OperationBlocks[0];
                while (root.Parent is { } parent) root = parent;
                foreach (var diagnostic in Find(program.Analyze(root.Syntax, method, block.CancellationToken)))
                {
                    if (reported.TryAdd(diagnostic.Location, true)) block.ReportDiagnostic(diagnostic);
                }
            });
        });
    }

    private protected abstract IEnumerable<Diagnostic> Find(BodyProvenance body);
}
