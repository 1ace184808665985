namespace Solvent.Analyzers.Tests.Testing;

/// <summary>As much of TorchSharp as the rules look at. The package is large and needs native parts.</summary>
internal static class TorchStub
{
    /// <summary>Stands at the end of a program.</summary>
    public const string Text = """

        namespace TorchSharp
        {
            using System;

            public static class torch
            {
                public static Tensor rand(params long[] size) => new();
                public static Tensor rand(long size, Generator? generator) => new();
                public static Tensor zeros(params long[] size) => new();
                public static Generator manual_seed(long seed) => new();
                public static IDisposable no_grad() => null!;
                public static DisposeScope NewDisposeScope() => new();

                public sealed class Generator { }

                public sealed class DisposeScope : IDisposable { public void Dispose() { } }

                public sealed class Tensor : IDisposable
                {
                    public Tensor? grad { get; set; }
                    public void backward() { }
                    public Tensor zero_() => this;
                    public Tensor argmax(long dim) => this;
                    public T item<T>() => default!;
                    public Tensor sub_(Tensor other) => this;
                    public void Dispose() { }
                }

                public static class nn
                {
                    public abstract class Module { public void zero_grad() { } public void eval() { } public object parameters() => null!; }

                    public abstract class Module<T, TResult> : Module
                    {
                        public abstract TResult forward(T input);
                        public TResult call(T input) => forward(input);
                    }

                    public abstract class Module<T1, T2, TResult> : Module
                    {
                        public abstract TResult forward(T1 input, T2 other);
                        public TResult call(T1 input, T2 other) => forward(input, other);
                    }

                    public static Module<Tensor, Tensor> Linear(long inputs, long outputs) => null!;
                    public static Module<Tensor, Tensor, Tensor> MSELoss() => null!;
                }

                public static class optim
                {
                    public class Optimizer { public void zero_grad() { } public void step() { } public void step(Func<Tensor> closure) { } }

                    public static Optimizer SGD(object parameters, double rate) => new();

                    public static class lr_scheduler
                    {
                        public class LRScheduler { public void step() { } }

                        public static LRScheduler StepLR(Optimizer optimizer) => new();
                    }
                }
            }
        }
        """;
}
