using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.Values;

internal sealed partial class ValueFlow
{
    /// <summary>Reads the flow of values from the operations of a type.</summary>
    internal sealed class Writer
    {
        private readonly ValueFlow _flow = new();

        public ValueFlow Finish() => _flow;

        /// <summary>Takes in one operation of a body that belongs to <paramref name="owner"/>.</summary>
        public void Add(IOperation operation, ISymbol owner)
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { } initializer:
                    Define(declarator.Symbol, initializer.Value);
                    break;
                case IFieldInitializerOperation initializer:
                    foreach (var field in initializer.InitializedFields) Define(field, initializer.Value);
                    break;
                case IPropertyInitializerOperation initializer:
                    foreach (var property in initializer.InitializedProperties) Define(property, initializer.Value);
                    break;
                case ISimpleAssignmentOperation assignment:
                    Define(Variable(assignment.Target), assignment.Value);
                    break;
                case ICoalesceAssignmentOperation assignment:
                    Define(Variable(assignment.Target), assignment.Value);
                    break;
                case IDeconstructionAssignmentOperation { Target: var target, Value: var value }:
                    Deconstruct(target is IDeclarationExpressionOperation declaration ? declaration.Expression : target, value);
                    break;
                case IReturnOperation { ReturnedValue: { } value } returned when Returning(operation, owner) is { } function:
                    Define(function, value);
                    _flow._returns[returned] = function;
                    break;
                case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation variable } loop:
                    _flow._collections[variable.Symbol] = loop.Collection;
                    break;
                case IAnonymousFunctionOperation lambda:
                    Iterate(lambda);
                    break;
                case IArgumentOperation { Parameter: { } parameter } argument:
                    Pass(parameter, argument);
                    break;
            }

            if (Referenced(operation) is not { } referenced) return;
            if (!_flow._references.TryGetValue(referenced.OriginalDefinition, out var places)) _flow._references.Add(referenced.OriginalDefinition, places = []);
            places.Add(operation);
        }

        private void Deconstruct(IOperation target, IOperation value)
        {
            if (target is not ITupleOperation variables) return;
            for (var index = 0; index < variables.Elements.Length; index++)
            {
                if (Variable(variables.Elements[index]) is { } variable) Define(variable, value, index);
            }
        }

        /// <summary>An argument sets the parameter; one that is passed by reference may set the variable too.</summary>
        private void Pass(IParameterSymbol parameter, IArgumentOperation argument)
        {
            if (parameter.RefKind is RefKind.Out or RefKind.Ref)
            {
                var passed = argument.Value is IDeclarationExpressionOperation declaration ? declaration.Expression : argument.Value;
                Define(Variable(passed), argument);
            }

            if (parameter.RefKind != RefKind.Out && !parameter.ContainingSymbol.DeclaringSyntaxReferences.IsEmpty) Define(parameter, argument.Value);
        }

        /// <summary>The first parameter of a lambda that a LINQ query is given stands for the elements of its source.</summary>
        private void Iterate(IAnonymousFunctionOperation lambda)
        {
            if (lambda.Symbol.Parameters.IsEmpty) return;
            var current = lambda.Parent;
            while (current is IConversionOperation or IDelegateCreationOperation or IArgumentOperation) current = current.Parent;
            if (current is not IInvocationOperation { TargetMethod.ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } } query) return;
            _flow._collections[lambda.Symbol.Parameters[0]] = query.Instance ?? query.Arguments[0].Value;
        }

        private void Define(ISymbol? variable, IOperation value, int element = -1)
        {
            if (variable is null) return;
            if (!_flow._definitions.TryGetValue(variable.OriginalDefinition, out var definitions)) _flow._definitions.Add(variable.OriginalDefinition, definitions = []);
            definitions.Add(new Definition(value, element));
        }

        private static ISymbol? Variable(IOperation target) => target switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IPropertyReferenceOperation { Property.IsIndexer: true } => null,
            IMemberReferenceOperation member => member.Member,
            IDeclarationExpressionOperation declaration => Variable(declaration.Expression),
            _ => null,
        };

        private static ISymbol? Referenced(IOperation operation) => operation switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IMemberReferenceOperation member => member.Member,
            IInvocationOperation call => call.TargetMethod,
            _ => null,
        };

        /// <summary>The function that returns here; nobody knows who calls a lambda.</summary>
        private static ISymbol? Returning(IOperation returned, ISymbol owner)
        {
            for (var current = returned.Parent; current is not null; current = current.Parent)
            {
                if (current is ILocalFunctionOperation local) return local.Symbol;
                if (current is IAnonymousFunctionOperation) return null;
            }

            return owner is IMethodSymbol { AssociatedSymbol: IPropertySymbol property } ? property : owner;
        }
    }
}
