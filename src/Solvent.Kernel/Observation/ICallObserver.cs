using Microsoft.CodeAnalysis;

namespace Solvent.Kernel;

/// <summary>Sees calls that cells make, such as those of one library. The code of the cells means what it meant, whoever observes it.</summary>
public interface ICallObserver
{
    /// <summary>Whether calls of methods with this name may be of interest. It is asked for each call in each cell, before anything is known of the method.</summary>
    /// <param name="method">The simple name of a method.</param>
    bool MayObserve(string method);

    /// <summary>Whether the calls of a method are of interest; asked when a cell is compiled.</summary>
    /// <param name="method">The method that a call in a cell means.</param>
    bool Observes(IMethodSymbol method);

    /// <summary>A call has returned, on the thread that has made it. A call that throws is not told. What is thrown here goes into the cell.</summary>
    /// <param name="call">The call.</param>
    void OnReturned(ObservedCall call);
}
