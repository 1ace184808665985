using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Solvent.Analyzers.Provenance;

/// <summary>Tells what an expression can be, and does to the state what the expression does.</summary>
internal sealed partial class ValueReader
{
    private readonly BodySource _bodies;
    private readonly BodyReader _reader;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<(CallPath?, SyntaxNode), CallPath> _paths = [];

    public ValueReader(BodySource bodies, ProvenanceTypes types, Trail trail, CancellationToken cancellationToken)
    {
        _bodies = bodies;
        _cancellationToken = cancellationToken;
        Types = types;
        Trail = trail;
        _reader = new BodyReader(this, Table, cancellationToken);
    }

    public FactTable Table { get; } = new();

    public ProvenanceTypes Types { get; }

    public Trail Trail { get; }

    public void ReadBody(Frame frame, FlowState state) => _reader.Read(frame, state);

    public FactSet Read(IOperation? operation, Frame frame, FlowState state)
    {
        if (operation is null) return FactSet.Empty;
        if (operation.ConstantValue is { HasValue: true } constant) return constant.Value is null ? FactSet.Empty : Table.Set(Table.Constant(constant.Value));
        switch (operation)
        {
            case IExpressionStatementOperation statement: return Read(statement.Operation, frame, state);
            case IConversionOperation conversion: return Read(conversion.Operand, frame, state);
            case IParenthesizedOperation parenthesized: return Read(parenthesized.Operand, frame, state);
            case IAwaitOperation await: return Read(await.Operation, frame, state);
            case ITranslatedQueryOperation query: return Read(query.Operation, frame, state);
            case IDeclarationExpressionOperation declaration: return Read(declaration.Expression, frame, state);
            case IDelegateCreationOperation creation: return Read(creation.Target, frame, state);
            case IFlowCaptureOperation capture: return Capture(capture, frame, state);
            case IFlowCaptureReferenceOperation reference: return state[CaptureSlot(reference.Id, frame)] ?? FactSet.Empty;
            case ILocalReferenceOperation local: return state[new Slot(null, local.Local)] ?? OriginOf(local.Local);
            case IParameterReferenceOperation parameter: return state[new Slot(null, parameter.Parameter.OriginalDefinition)] ?? OriginOf(parameter.Parameter.OriginalDefinition);
            case IInstanceReferenceOperation: return frame.Self;
            case IFieldReferenceOperation field: return ReadField(field, frame, state);
            case IPropertyReferenceOperation property: return ReadProperty(property, frame, state);
            case IArrayElementReferenceOperation element: return ReadElement(element.ArrayReference, element.Indices, element, frame, state);
            case IFlowAnonymousFunctionOperation lambda: return Table.Set(Table.Closure(lambda, frame, FactSet.Empty));
            case IMethodReferenceOperation method: return Table.Set(Table.Closure(method.Method, frame, Read(method.Instance, frame, state)));
            case IInvocationOperation { TargetMethod.Name: "<Clone>$" } clone: return Copied(clone, frame, state);
            case IInvocationOperation invocation: return ReadCall(invocation, frame, state);
            case IInvalidOperation invalid: return ReadInvalid(invalid, frame, state);
            case IObjectCreationOperation creation: return ReadCreation(creation, frame, state);
            case IAnonymousObjectCreationOperation anonymous: return ReadAnonymous(anonymous, frame, state);
            case ITupleOperation tuple: return ReadTuple(tuple, frame, state);
            case IArrayCreationOperation array: return NewCollection(array, array.Initializer is { } initializer ? initializer.ElementValues : (IEnumerable<IOperation>)[], frame, state);
            case ISimpleAssignmentOperation assignment: return ReadAssignment(assignment, frame, state);
            case IDeconstructionAssignmentOperation deconstruction: return ReadDeconstruction(deconstruction, frame, state);
            case IReturnOperation { Kind: OperationKind.YieldReturn } yielded: return ReadYield(yielded, frame, state);
            case IIsPatternOperation pattern: return ReadPattern(pattern, frame, state);
            case IBinaryOperation or IInterpolatedStringOperation or IUnaryOperation: return ReadPure(operation, frame, state);
            default: return ReadOther(operation, frame, state);
        }
    }

    /// <summary>A value that is known only by where it comes to be.</summary>
    public FactSet OriginAt(SyntaxNode place, Frame frame) => Table.Set(Table.Origin(place, frame.Path));

    public CallPath PathTo(SyntaxNode call, Frame frame)
    {
        if (!_paths.TryGetValue((frame.Path, call), out var path)) _paths.Add((frame.Path, call), path = new CallPath(frame.Path, call));
        return path;
    }

    private FactSet OriginOf(ISymbol symbol) => Table.Set(Table.Origin(symbol));

    private static Slot CaptureSlot(CaptureId id, Frame frame) => new(null, (frame.Graph, frame.Path, id));

    private FactSet Capture(IFlowCaptureOperation capture, Frame frame, FlowState state)
    {
        frame.Captures[capture.Id] = capture.Value;
        var value = Read(capture.Value, frame, state);
        state[CaptureSlot(capture.Id, frame)] = value;
        return value;
    }

    private FactSet ReadPure(IOperation operation, Frame frame, FlowState state)
    {
        var operands = operation.ChildOperations.Select(child => Read(child, frame, state).Single).ToList();
        if (operands.Count == 0 || operands.Exists(operand => operand is null or Unknown)) return OriginAt(operation.Syntax, frame);
        var name = operation is IBinaryOperation binary ? binary.OperatorKind.ToString() : operation is IUnaryOperation unary ? unary.OperatorKind.ToString() : "$";
        return Table.Set(Arithmetic.Folded(name, operands) is { } number ? Table.Constant(number) : Table.Computed(name, [.. operands!]));
    }

    private FactSet ReadPattern(IIsPatternOperation pattern, Frame frame, FlowState state)
    {
        var value = Read(pattern.Value, frame, state);
        if (pattern.Pattern is IDeclarationPatternOperation { DeclaredSymbol: { } symbol }) state[new Slot(null, symbol)] = value;
        return OriginAt(pattern.Syntax, frame);
    }

    private FactSet ReadYield(IReturnOperation yielded, Frame frame, FlowState state)
    {
        frame.Yielded = Table.Join(frame.Yielded, Read(yielded.ReturnedValue, frame, state));
        return FactSet.Empty;
    }

    private FactSet ReadOther(IOperation operation, Frame frame, FlowState state)
    {
        // Collection expressions have an operation of their own only in later compilers.
        if (operation.Syntax is CollectionExpressionSyntax) return NewCollection(operation, operation.ChildOperations, frame, state);
        if (CalledOn(operation) is { } receiver) return Read(receiver, frame, state);
        foreach (var child in operation.ChildOperations) Read(child, frame, state);
        if (operation is ICompoundAssignmentOperation compound) Assign(compound.Target, OriginAt(operation.Syntax, frame), frame, state);
        if (operation is IIncrementOrDecrementOperation step) Assign(step.Target, OriginAt(operation.Syntax, frame), frame, state);
        return OriginAt(operation.Syntax, frame);
    }

    /// <summary>
    /// A loop over something whose type is not known has an operation without meaning for each of its steps. The first holds what is gone
    /// through, the later ones stand for its elements.
    /// </summary>
    private FactSet ReadLoop(IInvalidOperation step, CommonForEachStatementSyntax loop, Frame frame, FlowState state)
    {
        var slot = new Slot(null, loop.Expression);
        if (step.ChildOperations.FirstOrDefault(child => !child.IsImplicit || child is not IInvalidOperation) is not { } collection)
        {
            return state[slot] is { } known ? Elements(known, loop.Statement, frame, state) : OriginAt(loop.Statement, frame);
        }

        var facts = Read(collection, frame, state);
        state[slot] = facts;
        return facts;
    }

    /// <summary>What a method that does not bind is called on, when the flow graph takes the method apart from its call.</summary>
    private static IOperation? CalledOn(IOperation operation)
        => operation.Syntax is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax invocation } access && invocation.Expression == access
            ? Call.Find(operation, access.Expression)
            : null;

    /// <summary>Code that the compiler cannot make sense of, most often because a package is missing, is read by its names.</summary>
    private FactSet ReadInvalid(IInvalidOperation invalid, Frame frame, FlowState state)
    {
        if (invalid.IsImplicit && invalid.Syntax.Parent is CommonForEachStatementSyntax loop && loop.Expression == invalid.Syntax) return ReadLoop(invalid, loop, frame, state);
        if (Call.Of(invalid) is { } call) return ReadCall(call, frame, state);
        if (ReadCreation(invalid, frame, state) is { } created) return created;
        if (CalledOn(invalid) is { } called) return Read(called, frame, state);
        if (invalid.Syntax is MemberAccessExpressionSyntax access && Call.Find(invalid, access.Expression) is { } receiver)
        {
            return ReadMember(Read(receiver, frame, state), access.Name.Identifier.ValueText, invalid, frame);
        }

        foreach (var child in invalid.ChildOperations) Read(child, frame, state);
        return OriginAt(invalid.Syntax, frame);
    }
}
